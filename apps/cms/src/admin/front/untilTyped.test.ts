import { describe, expect, it } from 'vitest'
import { untilShown, untilTyped } from './untilTyped'

const RIGA = 'Europe/Riga'

describe('an expiry', () => {
  it('is shown and read in the zone of the newsroom, whatever that of the device', () => {
    expect(untilShown('2026-03-01T09:05:00.000Z', RIGA)).toBe('2026-03-01T11:05')
    expect(untilTyped('2026-03-01T11:05', RIGA)).toBe('2026-03-01T09:05:00.000Z')
    expect(untilTyped('2026-03-01T11:05', 'America/New_York')).toBe('2026-03-01T16:05:00.000Z')
  })

  it('may have seconds, which some browsers add', () => {
    expect(untilTyped('2026-03-01T11:05:00', RIGA)).toBe('2026-03-01T09:05:00.000Z')
  })

  it('is none where nothing was entered', () => {
    expect(untilShown(null, RIGA)).toBe('')
    expect(untilTyped('', RIGA)).toBeNull()
  })

  it('is no moment where the clocks skip it, or nobody lives', () => {
    expect(untilTyped('2026-03-29T03:30', RIGA)).toBeUndefined()
    expect(untilTyped('0002-03-29T03:30', RIGA)).toBeUndefined()
  })
})
