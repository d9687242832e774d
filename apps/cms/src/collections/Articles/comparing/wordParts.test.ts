import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WordPart } from './wordParts'
import { wordParts } from './wordParts'

const without = (parts: readonly WordPart[], kind: WordPart['kind']): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ words }) => words)
    .join('')

/** Few different words, so that two texts have some in common. */
const someWords = fc
  .array(
    fc.constantFrom('harbour', 'closed', 'гавань', 'закрыта', '’tis', '12', ' ', '  ', '\n', '.', '–', '😀'),
  )
  .map((tokens) => tokens.join(' '))

it('gives both texts back', () => {
  fc.assert(
    fc.property(fc.oneof(someWords, fc.string()), fc.oneof(someWords, fc.string()), (before, after) => {
      const parts = wordParts(before, after)
      expect(without(parts, 'added')).toBe(before)
      expect(without(parts, 'removed')).toBe(after)
    }),
  )
})

describe('the words of a change', () => {
  it('are whole words, in every script', () => {
    expect(wordParts('Гавань закрыта до утра.', 'Гавань открыта до утра.')).toEqual([
      { kind: 'same', words: 'Гавань ' },
      { kind: 'removed', words: 'закрыта' },
      { kind: 'added', words: 'открыта' },
      { kind: 'same', words: ' до утра.' },
    ])
  })

  it('stay together over the blanks between them', () => {
    expect(wordParts('an old man waits', 'an young woman waits').map(({ words }) => words)).toEqual([
      'an ',
      'old man',
      'young woman',
      ' waits',
    ])
  })

  it('are nothing where nothing changed', () => {
    expect(wordParts('the same', 'the same')).toEqual([{ kind: 'same', words: 'the same' }])
    expect(wordParts('', '')).toEqual([])
  })

  it('are everything where everything changed, at once', () => {
    const [before, after] = ['a', 'b'].map((letter) =>
      Array.from({ length: 5000 }, (_, index) => `${letter}${String(index)}`).join(' '),
    )
    const started = process.cpuUsage()
    const parts = wordParts(before ?? '', after ?? '')
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
  })
})
