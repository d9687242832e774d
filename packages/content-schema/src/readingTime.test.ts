import { describe, expect, it } from 'vitest'
import { countWords, readingMinutes } from './readingTime'

describe('the words of a text', () => {
  it.each([
    ['', 0],
    [' \n\t', 0],
    ['— … ! ?', 0],
    ['Storm', 1],
    ['  The sea   wall\nwill not\thold.  ', 6],
    ['Паромщики просят жителей уйти.', 4],
    ['Ёжик, йод и щи', 4],
    ['naïve café', 2],
    ['за\u0301мок и замо\u0301к', 3],
    ['и\u0306од, cafe\u0301s', 2],
    ['हिन्दी में', 2],
    ['har\u00adbour mas\u00adter', 2],
    ['1994 and 41', 3],
    ["the crew’s boat isn't here", 5],
    ['a well-known sea-wall', 3],
    ['word—word, word/word', 4],
    ['word -- word', 2],
    ["'quoted' words", 2],
    ['rock-’n’-roll', 3],
    ['Oslo\t2\nBergen\t3', 4],
  ])('in %j are %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('of two texts add up, with a space between', () => {
    const [one, other] = ['Nobody should sleep', 'below the chapel line.']
    expect(countWords(`${one} ${other}`)).toBe(countWords(one) + countWords(other))
  })
})

describe('the minutes of a text', () => {
  it.each([
    [0, 1],
    [1, 1],
    [230, 1],
    [344, 1],
    [345, 2],
    [460, 2],
    [574, 2],
    [575, 3],
    [2300, 10],
  ])('of %i words are %i, never none', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes)
  })
})
