import { describe, expect, it } from 'vitest'
import type { AskedWord, FoundStory } from './rankStories'
import { byRelevance } from './rankStories'

const NOW = new Date('2026-03-13T12:00:00Z')

const aFound = (_id: string, overrides: Partial<FoundStory> = {}): FoundStory => ({
  _id,
  at: new Date('2026-03-10T12:00:00Z'),
  topics: [],
  title: [],
  head: [],
  often: [],
  forms: [],
  ...overrides,
})
const aWord = (stem: string, count = 100): AskedWord => ({ form: stem, stem, count })

const order = (stories: FoundStory[], words: AskedWord[]): string[] =>
  byRelevance(stories, { words, now: NOW }).map(({ _id }) => _id)

describe('the order of stories', () => {
  it('puts a headline before a teaser, that before many mentions, and those before one', () => {
    const stories = [
      aFound('once'),
      aFound('often', { often: ['ferri'] }),
      aFound('teaser', { head: ['ferri'] }),
      aFound('headline', { title: ['ferri'], head: ['ferri'] }),
    ]
    expect(order(stories, [aWord('ferri')])).toEqual(['headline', 'teaser', 'often', 'once'])
  })

  it('goes by the rarer word', () => {
    const stories = [aFound('common', { title: ['island'] }), aFound('rare', { title: ['zeppelin'] })]
    expect(order(stories, [aWord('island', 9000), aWord('zeppelin', 2)])).toEqual(['rare', 'common'])
  })

  it('prefers the word as it was asked for', () => {
    const stories = [aFound('other', { forms: ['ferries'] }), aFound('same', { forms: ['ferri'] })]
    expect(order(stories, [aWord('ferri')])).toEqual(['same', 'other'])
  })

  it('prefers news, and lets a headline of ten years ago stand before a mention of today', () => {
    const old = new Date('2016-03-13T12:00:00Z')
    expect(order([aFound('old', { at: old }), aFound('new')], [aWord('ferri')])).toEqual(['new', 'old'])
    expect(order([aFound('new'), aFound('old', { at: old, title: ['ferri'] })], [aWord('ferri')])).toEqual([
      'old',
      'new',
    ])
  })

  it('is the newest first among equals, and always the same', () => {
    expect(order([aFound('a'), aFound('b')], [aWord('ferri')])).toEqual(['b', 'a'])
    expect(order([aFound('b'), aFound('a')], [aWord('ferri')])).toEqual(['b', 'a'])
  })
})
