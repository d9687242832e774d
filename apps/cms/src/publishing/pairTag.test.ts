import { tag } from '@dateline/content-schema/tag'
import { expect, it } from 'vitest'
import { pairTagBy, pairTagsOf } from './pairTag'

it('a pair is named without an id that anybody could read or make', () => {
  const named = pairTagBy('a secret')('abc')
  expect(tag.parse(named)).toMatch(/^pair:[\w-]{22}$/)
  expect(pairTagBy('a secret')('abc')).toBe(named)
  expect(new Set([named, pairTagBy('another')('abc'), pairTagBy('a secret')('abd')]).size).toBe(3)
})

it('a document stands in the pair of those that name it, and of those that name what it names', () => {
  const pairTag = (id: string) => `pair:${id}`
  expect(pairTagsOf({ id: 'about', document: {} }, pairTag)).toEqual(['pair:about'])
  expect(pairTagsOf({ id: 'about', document: { translationOf: 'o-gazete' } }, pairTag)).toEqual([
    'pair:about',
    'pair:o-gazete',
  ])
})
