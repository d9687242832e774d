import { describe, expect, it } from 'vitest'
import { addDays, addMonths, momentOf, onDay, startOfWeek, wallTimeOf, weeksOfMonth } from './wallTime'

const RIGA = 'Europe/Riga'
const iso = (day: string, time: string, zone = RIGA): string | undefined =>
  momentOf({ day, time }, zone)?.toISOString()

describe('the moment of a time on the wall', () => {
  it('follows summer and winter time of the zone', () => {
    expect(iso('2026-11-27', '06:00')).toBe('2026-11-27T04:00:00.000Z')
    expect(iso('2026-07-27', '06:00')).toBe('2026-07-27T03:00:00.000Z')
    expect(iso('2026-11-27', '06:00', 'Asia/Kathmandu')).toBe('2026-11-27T00:15:00.000Z')
    expect(iso('2026-11-27', '06:00', 'UTC')).toBe('2026-11-27T06:00:00.000Z')
  })

  it('is none in the hour that the clocks skip', () => {
    expect(iso('2026-03-29', '02:59')).toBe('2026-03-29T00:59:00.000Z')
    expect(iso('2026-03-29', '03:30')).toBeUndefined()
    expect(iso('2026-03-29', '04:00')).toBe('2026-03-29T01:00:00.000Z')
  })

  it('is the first of two in the hour that comes twice', () => {
    expect(iso('2026-10-25', '03:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(iso('2026-10-25', '04:00')).toBe('2026-10-25T02:00:00.000Z')
  })

  it.each(['', '27.11.2026', '2026-02-30', '2026-13-01'])('is none on the day "%s"', (day) => {
    expect(iso(day, '06:00')).toBeUndefined()
  })

  it.each(['', '6:00', '25:00', '06:60'])('is none at "%s"', (time) => {
    expect(iso('2026-11-27', time)).toBeUndefined()
  })

  it('comes back as it was, at every quarter of an hour around both changes of the clocks', () => {
    for (const start of ['2026-03-28T20:00:00Z', '2026-10-24T20:00:00Z']) {
      for (let step = 0; step < 64; step += 1) {
        const moment = new Date(new Date(start).getTime() + step * 900_000)
        const back = momentOf(wallTimeOf(moment, RIGA), RIGA)
        const isSecondOfTwo = back?.getTime() === moment.getTime() - 3_600_000
        expect(back?.toISOString() === moment.toISOString() || isSecondOfTwo, moment.toISOString()).toBe(true)
      }
    }
  })
})

describe('another day', () => {
  it('keeps the time on the wall over a change of the clocks', () => {
    const sixInWinter = new Date('2026-03-28T04:00:00Z')
    expect(onDay(sixInWinter, { day: '2026-03-30', zone: RIGA }).toISOString()).toBe(
      '2026-03-30T03:00:00.000Z',
    )
    const sixInSummer = new Date('2026-10-24T03:00:00Z')
    expect(onDay(sixInSummer, { day: '2026-10-26', zone: RIGA }).toISOString()).toBe(
      '2026-10-26T04:00:00.000Z',
    )
  })

  it('whose clocks skip that time gets the next hour', () => {
    const halfPastThree = new Date('2026-03-28T01:30:00Z')
    expect(onDay(halfPastThree, { day: '2026-03-29', zone: RIGA }).toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    )
  })
})

describe('days', () => {
  it('are counted over months, years and changes of the clocks', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  })

  it('of another month are cut to its length', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2026-11-30', 15)).toBe('2028-02-29')
  })

  it('begin their week on Monday', () => {
    expect(startOfWeek('2026-11-25')).toBe('2026-11-23')
    expect(startOfWeek('2026-11-23')).toBe('2026-11-23')
    expect(startOfWeek('2026-11-29')).toBe('2026-11-23')
  })

  it('of a month stand in whole weeks, and in no more than it needs', () => {
    const weeks = weeksOfMonth('2026-11-25')
    expect(weeks[0]?.[0]).toBe('2026-10-26')
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06')
    expect(weeksOfMonth('2027-02-10')).toHaveLength(4)
    expect(weeksOfMonth('2026-08-10')).toHaveLength(6)
  })
})
