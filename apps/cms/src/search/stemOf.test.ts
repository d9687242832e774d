import { describe, expect, it } from 'vitest'
import { stemOf } from './stemOf'
import { isStopWord } from './stopWords'
import { wordsIn } from './wordsIn'

const formsIn = (text: string): string[] => wordsIn(text).map(({ form }) => form)

describe('the words of a text', () => {
  it.each([
    ['Ferry crews’ plea: “Leave now!”', ['ferry', 'crews', 'plea', 'leave', 'now']],
    [
      'The council’s café in O’Brien Street, 2026',
      ['the', 'council', 'cafe', 'in', 'obrien', 'street', '2026'],
    ],
    ['Ёлки-палки, йод и замо́к', ['елки', 'палки', 'йод', 'замок']],
    ['7 of 61 houses', ['7', 'of', '61', 'houses']],
    ['… — !? <b></b>', []],
    [`${'x'.repeat(41)} short`, ['short']],
  ])('of %s', (text, forms) => {
    expect(formsIn(text)).toEqual(forms)
  })

  it('stand where they were written, whatever letters they lost', () => {
    const text = 'At the café’s door, ёлка'
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'At',
      'the',
      'café’s',
      'door',
      'ёлка',
    ])
  })
})

describe('the stem of a word', () => {
  it.each([
    ['ferry', 'ferries'],
    ['election', 'elected'],
    ['flood', 'flooding'],
    ['выборы', 'выборов'],
    ['шторм', 'штормами'],
    ['паром', 'парома'],
    ['лавров', 'лаврова'],
    ['киев', 'киева'],
    ['музей', 'музея'],
    ['дом', 'домом'],
  ])('%s is that of %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })

  it.each([
    ['harbour', 'ferry'],
    ['шторм', 'паром'],
    ['2025', '2026'],
  ])('%s is not that of %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })
})

describe('words without a subject', () => {
  it('are known in both languages, and nothing that a story could be about is one', () => {
    expect(['the', 'of', 'что', 'для'].every(isStopWord)).toBe(true)
    expect(['ferry', 'life', 'человек', 'жизнь', 'сегодня'].some(isStopWord)).toBe(false)
  })
})
