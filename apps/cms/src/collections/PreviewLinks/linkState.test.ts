import { describe, expect, it } from 'vitest'
import { linkStateOf, makerOf } from './linkState'

const now = new Date('2026-03-13T09:00:00Z')
const link = { id: '1', until: '2026-03-13T10:00:00Z' }

describe('the state of a preview link', () => {
  it.each([
    [link, 'open'],
    [{ ...link, until: '2026-03-13T09:00:00Z' }, 'expired'],
    [{ ...link, revokedAt: '2026-03-13T08:00:00Z' }, 'revoked'],
    [{ ...link, until: '2026-03-13T08:00:00Z', revokedAt: '2026-03-13T08:00:00Z' }, 'revoked'],
  ])('of %j is %s', (shown, state) => {
    expect(linkStateOf(shown, now)).toBe(state)
  })

  it('names who made it, as far as that is known', () => {
    expect(makerOf({ ...link, createdBy: { name: 'Marta Ilves' } })).toBe('Marta Ilves')
    expect(makerOf({ ...link, createdBy: '6b068f224b463f33d218f995' })).toBe('')
    expect(makerOf(link)).toBe('')
  })
})
