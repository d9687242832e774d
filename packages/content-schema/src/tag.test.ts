import { describe, expect, it } from 'vitest'
import {
  APPEALS_TAG,
  AUTHORS_TAG,
  FRONT_TAG,
  forbiddenBy,
  goneTag,
  REDIRECTS_TAG,
  SITE_TAG,
  tag,
  TAG_KINDS,
  tagOf,
  TOPICS_TAG,
} from './tag'

const ID = '65f1c0ffee0123456789abcd'
const isTag = (candidate: string): boolean => tag.safeParse(candidate).success
const WHOLE = [FRONT_TAG, APPEALS_TAG, SITE_TAG, TOPICS_TAG, AUTHORS_TAG, REDIRECTS_TAG]

describe('a tag', () => {
  it('is spelt as consumers of the feed rely on', () => {
    expect(WHOLE).toEqual(['front', 'appeals', 'site', 'topics', 'authors', 'redirects'])
    expect(TAG_KINDS.map((kind) => tagOf(kind, 'x1'))).toEqual([
      'article:x1',
      'card:x1',
      'section:x1',
      'topic:x1',
      'author:x1',
      'label:x1',
      'photo:x1',
      'story:x1',
      'page:x1',
      'awaited:x1',
      'month:x1',
      'day:x1',
      'pair:x1',
    ])
    expect(goneTag('photo', 'x1')).toBe('gone:photo:x1')
  })

  it.each([ID, 'x1', '7', 'a-uuid-0b7f', 'with_underscore', 'CAPITALS'])(
    'is of the contract with the id %s, of whatever kind',
    (id) => {
      const tags = [...TAG_KINDS.map((kind) => tagOf(kind, id)), goneTag('article', id), ...WHOLE]
      expect(tags.filter((candidate) => !isTag(candidate))).toEqual([])
    },
  )

  it.each([
    '',
    ':',
    'article:',
    ':x1',
    'Article:x1',
    'article x1',
    'article:x 1',
    'article:x1\n',
    'article:x1,front',
    'article:шторм',
    'gone:article:x1:more',
    'gone::x1',
    '7',
  ])('is not %j', (candidate) => {
    expect(isTag(candidate)).toBe(false)
  })
})

describe('what a tag forbids', () => {
  it('is the kept copies of what is gone', () => {
    expect(forbiddenBy(goneTag('article', ID))).toBe(tagOf('article', ID))
    expect(forbiddenBy(goneTag('photo', ID))).toBe(tagOf('photo', ID))
    expect(forbiddenBy(goneTag('page', ID))).toBe(tagOf('page', ID))
  })

  it('is nothing for every other tag', () => {
    const others = [...TAG_KINDS.map((kind) => tagOf(kind, ID)), ...WHOLE, tagOf('story', 'gone')]
    expect(others.filter((candidate) => forbiddenBy(candidate) !== null)).toEqual([])
  })
})
