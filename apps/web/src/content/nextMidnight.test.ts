import { describe, expect, it } from 'vitest'
import { nextMidnight } from './nextMidnight'

const at = (now: string, timeZone: string): string =>
  new Date(nextMidnight(Date.parse(now), timeZone)).toISOString()

describe('the next midnight of a newspaper', () => {
  it('is the one of its own zone', () => {
    expect(at('2026-03-13T22:30:00Z', 'UTC')).toBe('2026-03-14T00:00:00.000Z')
    expect(at('2026-03-13T22:30:00Z', 'Europe/Riga')).toBe('2026-03-14T22:00:00.000Z')
    expect(at('2026-03-13T03:00:00Z', 'America/New_York')).toBe('2026-03-13T04:00:00.000Z')
  })

  it('is a whole day away at midnight itself', () => {
    expect(at('2026-03-13T00:00:00Z', 'UTC')).toBe('2026-03-14T00:00:00.000Z')
    expect(at('2026-03-12T23:59:59.999Z', 'UTC')).toBe('2026-03-13T00:00:00.000Z')
  })

  it('knows days of 23 and of 25 hours', () => {
    expect(at('2026-03-29T00:30:00Z', 'Europe/Riga')).toBe('2026-03-29T21:00:00.000Z')
    expect(at('2026-10-24T21:30:00Z', 'Europe/Riga')).toBe('2026-10-25T22:00:00.000Z')
  })

  it('knows days whose midnight was skipped', () => {
    // Lebanon's clocks go from 23:59 to 01:00.
    expect(at('2025-03-29T12:00:00Z', 'Asia/Beirut')).toBe('2025-03-29T22:00:00.000Z')
  })
})
