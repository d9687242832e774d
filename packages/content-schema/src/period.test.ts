import { describe, expect, it } from 'vitest'
import { boundsOf, pathToPeriod, period, periodOf, unitOf } from './period'

describe('a year, a month or a day', () => {
  it.each(['2026', '2026-03', '2026-03-13', '2024-02-29', '0000', '9999-12-31'])('is %s', (text) => {
    expect(period.parse(text)).toBe(text)
  })

  it.each([
    '',
    '26',
    '20260',
    '2026-',
    '2026-3',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2023-02-29',
    '2026-03-13-1',
  ])('is not %s', (text) => {
    expect(period.safeParse(text).success).toBe(false)
  })

  it.each([
    ['2026', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-12', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
  ])('%s lasts from %s until just before %s', (asked, start, end) => {
    expect(boundsOf(asked)).toEqual({ start, end })
  })

  it('holds the moments that UTC counts in it', () => {
    const moment = '2026-03-01T00:30:00+02:00'
    expect((['year', 'month', 'day'] as const).map((unit) => periodOf(moment, unit))).toEqual([
      '2026',
      '2026-02',
      '2026-02-28',
    ])
  })

  it('knows its kind and what it lies in', () => {
    expect(['2026', '2026-03', '2026-03-13'].map(unitOf)).toEqual(['year', 'month', 'day'])
    expect(pathToPeriod('2026-03-13')).toEqual(['2026', '2026-03', '2026-03-13'])
    expect(pathToPeriod('2026')).toEqual(['2026'])
  })
})
