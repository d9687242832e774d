import { expect, it } from 'vitest'
import { isOnlyFilledIn } from './isOnlyFilledIn'

const made = { id: '1', blockName: '', blockType: 'embed', address: 'https://t.me/harbour/42' }
const filled = { ...made, text: undefined, author: undefined, poster: null }

it('tells what a form completes from what somebody types', () => {
  expect(isOnlyFilledIn(made, filled)).toBe(true)
  expect(isOnlyFilledIn(filled, { ...filled, text: 'Water' })).toBe(false)
  expect(isOnlyFilledIn(filled, { ...filled, address: '' })).toBe(false)
  expect(isOnlyFilledIn(made, { ...filled, address: '' })).toBe(false)
  expect(isOnlyFilledIn(filled, filled)).toBe(false)
})
