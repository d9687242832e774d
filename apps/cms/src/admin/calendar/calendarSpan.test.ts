import { describe, expect, it } from 'vitest'
import { shownDays, spanOfDays, turnPage } from './calendarSpan'

describe('what a view shows', () => {
  it('is whole weeks of a month, one week, or a month from today', () => {
    expect(shownDays('month', '2026-11-25')).toHaveLength(42)
    expect(shownDays('week', '2026-11-25')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ])
    expect(shownDays('list', '2026-11-25').at(0)).toBe('2026-11-25')
    expect(shownDays('list', '2026-11-25').at(-1)).toBe('2026-12-25')
  })

  it('lies between two midnights of the newsroom, also where the clocks change in between', () => {
    expect(spanOfDays(['2026-03-28', '2026-03-29'], 'Europe/Riga')).toEqual({
      from: new Date('2026-03-27T22:00:00Z'),
      to: new Date('2026-03-29T21:00:00Z'),
    })
  })

  it('begins at one o’clock where the clocks skip midnight', () => {
    expect(spanOfDays(['2026-09-06'], 'America/Santiago').from).toEqual(new Date('2026-09-06T04:00:00Z'))
  })
})

describe('turning the page', () => {
  it.each([
    ['month', 1, '2026-12-25'],
    ['month', -1, '2026-10-25'],
    ['week', 1, '2026-12-02'],
    ['list', -1, '2026-10-25'],
  ] as const)('of a %s by %i leads to %s', (view, by, expected) => {
    expect(turnPage(view, { day: '2026-11-25', by })).toBe(expected)
  })
})
