import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest, spellingKeys, toleranceOf } from './spelling'

describe('the distance of two words', () => {
  it.each([
    ['ferry', 'ferry', 0],
    ['ferry', 'fery', 1],
    ['ferry', 'ferrry', 1],
    ['ferry', 'fefry', 1],
    ['ferry', 'frery', 1],
    ['harbour', 'habruor', 2],
    ['', 'ab', 2],
  ])('%s and %s: %i', (one, other, distance) => {
    expect([editDistance(one, other), editDistance(other, one)]).toEqual([distance, distance])
  })
})

const letter = fc.constantFrom(...'abcdeпаром')
const anyWord = fc.array(letter, { minLength: 3, maxLength: 12 }).map((letters) => letters.join(''))
/** One mistake somewhere in a word. */
const mistype = (word: string, place: number, kind: number): string => {
  const at = place % word.length
  const [before, after] = [word.slice(0, at), word.slice(at + 1)]
  if (kind === 0) return before + after
  if (kind === 1) return `${before}z${word.slice(at)}`
  if (kind === 2) return `${before}z${after}`
  return before + (after[0] ?? '') + (word[at] ?? '') + after.slice(1)
}

describe('the keys of a word', () => {
  it('are shared with every word that differs by one mistake', () => {
    fc.assert(
      fc.property(anyWord, fc.nat(), fc.nat({ max: 3 }), (word, place, kind) => {
        const typed = mistype(word, place, kind)
        fc.pre(toleranceOf(typed) > 0)
        const keys = new Set(spellingKeys(word))
        expect(spellingKeys(typed).some((key) => keys.has(key))).toBe(true)
      }),
    )
  })

  it('are few, however long the word is', () => {
    expect(spellingKeys('a'.repeat(40)).length).toBeLessThan(30)
    expect(spellingKeys('abcdefghijklmnop')).toHaveLength(1 + 7 + 21)
    expect(spellingKeys('to')).toEqual(['to'])
  })
})

describe('the words that may have been meant', () => {
  it('are the nearest, then those that begin alike', () => {
    expect(nearest('harbor', ['harbours', 'harbour', 'arbor', 'barber', 'harsh'], 3)).toEqual([
      'harbour',
      'arbor',
      'harbours',
    ])
  })

  it('are none where the word is there, too short, or too far away', () => {
    expect(nearest('ferry', ['ferry'], 3)).toEqual([])
    expect(nearest('in', ['on', 'inn'], 3)).toEqual([])
    expect(nearest('boat', ['coats'], 3)).toEqual([])
  })
})
