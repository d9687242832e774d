import { expect, it } from 'vitest'
import { fromLocalMinute, toLocalMinute } from './localMinute'

it('goes into the field and comes back as the same minute', () => {
  expect(fromLocalMinute(toLocalMinute('2026-03-01T09:05:00.000Z'))).toBe('2026-03-01T09:05:00.000Z')
})

it('is nothing where nothing was entered', () => {
  expect(toLocalMinute(null)).toBe('')
  expect([fromLocalMinute(''), fromLocalMinute('soon')]).toEqual([null, null])
})
