import { describe, expect, it } from 'vitest'
import { momentAfterKey } from './momentAfterKey'

const RIGA = 'Europe/Riga'
const six = new Date('2026-11-27T04:00:00Z')
const after = (view: 'month' | 'week' | 'list', key: string, at = six): string | undefined =>
  momentAfterKey({ at, view, zone: RIGA }, key)?.toISOString()

describe('an arrow key', () => {
  it('moves a story sideways by a day in every view', () => {
    for (const view of ['month', 'week', 'list'] as const) {
      expect(after(view, 'ArrowRight')).toBe('2026-11-28T04:00:00.000Z')
      expect(after(view, 'ArrowLeft')).toBe('2026-11-26T04:00:00.000Z')
    }
  })

  it('moves it up and down by a week in a month, by an hour in a week', () => {
    expect(after('month', 'ArrowDown')).toBe('2026-12-04T04:00:00.000Z')
    expect(after('month', 'ArrowUp')).toBe('2026-11-20T04:00:00.000Z')
    expect(after('week', 'ArrowDown')).toBe('2026-11-27T05:00:00.000Z')
    expect(after('list', 'ArrowUp')).toBe('2026-11-27T03:00:00.000Z')
  })

  it('keeps the time on the wall over a change of the clocks, and no hour gets lost in between', () => {
    const saturday = new Date('2026-03-28T04:00:00Z')
    expect(after('month', 'ArrowRight', saturday)).toBe('2026-03-29T03:00:00.000Z')
    expect(after('week', 'ArrowDown', new Date('2026-03-29T00:30:00Z'))).toBe('2026-03-29T01:30:00.000Z')
  })

  it('is one of four', () => {
    expect(after('month', 'Enter')).toBeUndefined()
  })
})
