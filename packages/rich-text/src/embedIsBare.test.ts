import { expect, it } from 'vitest'
import { aPicture, PHOTO } from '../fixtures/newsroom'
import { embedIsBare } from './embedIsBare'

it.each([
  [{}, true],
  [{ text: ' \u200b', poster: null, author: 'Harbour', postedAt: '2026-03-13' }, true],
  [{ text: '', poster: '' }, true],
  [{ text: 'Water behind the pier.' }, false],
  [{ text: '', poster: PHOTO }, false],
  [{ text: '', poster: aPicture() }, false],
])('tells an embed that says nothing by itself: %j is %s', (embed, isBare) => {
  expect(embedIsBare(embed)).toBe(isBare)
})
