import { describe, expect, it } from 'vitest'
import { haveRightsEnded, rightsBound } from './photoRights'

describe('the rights to a photo', () => {
  it.each([
    ['2026-03-12T23:59:59.999Z', true],
    ['2026-03-13T00:00:00.000Z', false],
    ['2026-03-13T12:00:00.000Z', false],
    [null, false],
    ['', false],
  ])('until %s are over on the evening of 13 March: %s', (rightsUntil, isOver) => {
    expect(haveRightsEnded(rightsUntil, new Date('2026-03-13T23:00:00Z'))).toBe(isOver)
  })

  it('have a bound that a query can use, for days to come too', () => {
    const now = new Date('2026-03-13T12:00:00Z')
    expect(rightsBound(now)).toEqual(new Date('2026-03-13T00:00:00Z'))
    expect(rightsBound(now, 31)).toEqual(new Date('2026-04-13T00:00:00Z'))
  })
})
