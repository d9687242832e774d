import { describe, expect, it } from 'vitest'
import { wordsFilter } from './wordsFilter'

const found = (word: string) => ({ $regex: word, $options: 'i' })

describe('a search for words', () => {
  it('asks for each of them', () => {
    expect(wordsFilter('  sea   wall ', ['headline'])).toEqual({
      $and: [{ headline: found('sea') }, { headline: found('wall') }],
    })
  })

  it('asks for each in any of the fields', () => {
    expect(wordsFilter('sea', ['alt', 'caption'])).toEqual({
      $and: [{ $or: [{ alt: found('sea') }, { caption: found('sea') }] }],
    })
  })

  it('takes nothing that is typed for a pattern', () => {
    expect(wordsFilter('(a+)+$', ['alt'])).toEqual({ $and: [{ alt: found('\\(a\\+\\)\\+\\$') }] })
  })

  it('without words asks for nothing', () => {
    expect(wordsFilter('   ', ['alt'])).toEqual({})
  })
})
