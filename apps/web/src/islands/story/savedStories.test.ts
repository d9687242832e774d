import { describe, expect, it } from 'vitest'
import { isSaved, MOST_SAVED, savedStoriesOf, withoutStory, withStory } from './savedStories.js'

const aStory = (path = '/2026/03/13/ferry') => ({
  path,
  headline: 'Ferry crews warn',
  section: 'Islands',
  language: 'en',
  at: '2026-03-14T08:00:00.000Z',
})

describe('saved stories', () => {
  it('stand once each, the newest first', () => {
    const list = withStory(withStory(withStory([], aStory('/a')), aStory('/b')), aStory('/a'))
    expect(list.map(({ path }) => path)).toEqual(['/a', '/b'])
    expect([isSaved(list, '/a'), isSaved(list, '/c')]).toEqual([true, false])
    expect(withoutStory(list, '/a')).toEqual([aStory('/b')])
  })

  it('are bounded: the oldest makes room', () => {
    const full = Array.from({ length: MOST_SAVED }, (_, number) => aStory(`/${number}`))
    const list = withStory(full, aStory('/new'))
    expect(list).toHaveLength(MOST_SAVED)
    expect(isSaved(list, `/${MOST_SAVED - 1}`)).toBe(false)
  })

  it('lead to this site alone, whatever stands on the device', () => {
    const hostile = [
      'javascript:alert(1)',
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '',
    ].map(aStory)
    expect(savedStoriesOf([...hostile, aStory(), null, 7, { ...aStory(), headline: 7 }])).toEqual([aStory()])
    expect(savedStoriesOf({ length: 1 })).toEqual([])
    expect(savedStoriesOf(null)).toEqual([])
  })
})
