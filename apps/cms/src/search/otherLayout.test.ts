import { describe, expect, it } from 'vitest'
import { inOtherLayout } from './otherLayout'

describe('the other keyboard', () => {
  it.each([
    ['gfhjv', 'паром'],
    ['[jkjl', 'холод'],
    ['Ljv yf ,thtue', 'дом на берегу'],
    ['ауккн', 'ferry'],
    ['ыещкь 2026', 'storm 2026'],
  ])('%s is %s', (typed, meant) => {
    expect(inOtherLayout(typed)).toBe(meant)
  })

  it.each(['паром ferry', '2026', ''])('is none for %s', (text) => {
    expect(inOtherLayout(text)).toBeNull()
  })
})
