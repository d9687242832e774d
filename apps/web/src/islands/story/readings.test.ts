import { describe, expect, it } from 'vitest'
import { hashOf, MOST_PARAGRAPHS, MOST_STORIES, readingsOf, unknownIn, withReading } from './readings.js'

const hashes = (...texts: string[]) => texts.map(hashOf)
const numbered = (count: number) => Array.from({ length: count }, (_, number) => `h${number}`)

describe('the fingerprint of a paragraph', () => {
  it('is short, the same for the same words, and another for others', () => {
    const text = 'About 340 people live below the chapel line.'
    expect(hashOf(text)).toMatch(/^[0-9a-z]{1,7}$/)
    expect(hashOf(text)).toBe(hashOf(text))
    expect(hashOf(text)).not.toBe(hashOf('About 341 people live below the chapel line.'))
    expect(hashOf('Шторм пришёл')).not.toBe(hashOf('Шторм прошёл'))
    expect(hashOf('It costs €5')).not.toBe(hashOf('It costs $5'))
  })

  it('does not see punctuation, spaces and capitals', () => {
    expect(hashOf('“Go, now”,  she said.')).toBe(hashOf('«go now» — she said'))
    expect(hashOf('Cafe\u0301')).toBe(hashOf('Café'))
  })

  it('is empty where nothing is written', () => {
    expect(['', ' ', '* * *', '—'].map(hashOf)).toEqual(['', '', '', ''])
  })
})

describe('what a reader does not know', () => {
  const reading = { story: 'ferry', hashes: hashes('One.', 'Two.', 'Three.') }

  it('is nothing on a first visit', () => {
    expect(unknownIn(hashes('One.', 'Two.'), undefined)).toEqual([false, false])
  })

  it('is what was added or changed, wherever it stands; what moved or went is not', () => {
    expect(unknownIn(hashes('New.', 'Three.', 'One.'), reading)).toEqual([true, false, false])
    expect(unknownIn(hashes('One.', 'Two, and more.', 'Three.'), reading)).toEqual([false, true, false])
    expect(unknownIn(hashes('Two.'), reading)).toEqual([false])
  })

  it('is never a paragraph without words, or one beyond those that are compared', () => {
    expect(unknownIn(hashes('***'), reading)).toEqual([false])
    const long = numbered(MOST_PARAGRAPHS + 3)
    expect(unknownIn(long, { story: 'ferry', hashes: long.slice(0, MOST_PARAGRAPHS - 1) })).toEqual(
      long.map((_, at) => at === MOST_PARAGRAPHS - 1),
    )
  })
})

describe('the readings on a device', () => {
  it('are the last of each story, the newest first, each fingerprint once', () => {
    const one = withReading([], { story: 'one', hashes: ['a', '', 'a'] })
    const two = withReading(one, { story: 'two', hashes: ['b'] })
    expect(withReading(two, { story: 'one', hashes: ['c'] })).toEqual([
      { story: 'one', hashes: ['c'] },
      { story: 'two', hashes: ['b'] },
    ])
    expect(one).toEqual([{ story: 'one', hashes: ['a'] }])
  })

  it('are bounded in stories and in paragraphs', () => {
    const full = numbered(MOST_STORIES).map((story) => ({ story, hashes: [] }))
    const readings = withReading(full, { story: 'newest', hashes: numbered(MOST_PARAGRAPHS + 1) })
    expect(readings).toHaveLength(MOST_STORIES)
    expect(readings[0]?.hashes).toHaveLength(MOST_PARAGRAPHS)
    expect(readings.at(-1)?.story).toBe(`h${MOST_STORIES - 2}`)
  })

  it.each([
    null,
    7,
    'read',
    {},
    [null],
    [{ story: 1, hashes: [] }],
    [{ story: 'a', hashes: [1] }],
    [{ story: 'a' }],
  ])('are none where %j was written by somebody else', (kept) => {
    expect(readingsOf(kept)).toEqual([])
  })

  it('are read back as they were written', () => {
    const written = withReading([], { story: 'one', hashes: ['a'] })
    expect(readingsOf(JSON.parse(JSON.stringify(written)))).toEqual(written)
  })
})
