import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readColourPair, readPurposes, readTokens } from './readTokens'

const here = new URL('.', import.meta.url)
const textOf = (file: string): string => readFileSync(new URL(file, here), 'utf8')

const tokens = readTokens(textOf('tokens.css'))
const names = tokens.map(({ name }) => name)
const colours = Object.fromEntries(tokens.map(({ name, value }) => [name, readColourPair(value)]))

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const TEXT = 4.5
const CONTROL = 3
const pairs: [string, string, number][] = [
  ['ink', 'paper', 7],
  ['ink', 'paper-sunk', 7],
  ['ink-soft', 'paper', TEXT],
  ['ink-soft', 'paper-sunk', TEXT],
  ['signal', 'paper', TEXT],
  ['signal', 'paper-sunk', TEXT],
  ['amend', 'paper', TEXT],
  ['appeal-ink', 'appeal', 7],
  ['appeal-ink', 'appeal-mark', TEXT],
  ['appeal-soft', 'appeal', TEXT],
  ['button-ink', 'button', TEXT],
  ['button', 'appeal', CONTROL],
  ['appeal-edge', 'appeal', CONTROL],
  ['control-edge', 'paper', CONTROL],
  ['signal', 'appeal', CONTROL],
]

describe('the colours of the reader site', () => {
  it('are measured as WCAG measures them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeLessThan(TEXT)
  })

  it.each(
    pairs.flatMap(([front, back, least]) => [
      { front, back, least, scheme: 'light' as const },
      { front, back, least, scheme: 'dark' as const },
    ]),
  )('keep $front on $back legible in the $scheme scheme', ({ front, back, least, scheme }) => {
    const [one, other] = [colours[front], colours[back]]
    expect(one, `${front} is a colour`).toBeTruthy()
    expect(other, `${back} is a colour`).toBeTruthy()
    expect(contrast(one?.[scheme] ?? '', other?.[scheme] ?? '')).toBeGreaterThanOrEqual(least)
  })
})

describe('the token set', () => {
  it('is told in docs/tokens.md, whole and in its order', () => {
    expect([...readPurposes(textOf('../../../../docs/tokens.md')).keys()]).toEqual(names)
  })

  it('has nothing that no style sheet uses', () => {
    const styles = readdirSync(here)
      .filter((file) => file.endsWith('.css'))
      .map(textOf)
      .join('')
    expect(names).toContain('ink')
    expect(names.filter((name) => !styles.includes(`var(--${name})`))).toEqual([])
  })
})
