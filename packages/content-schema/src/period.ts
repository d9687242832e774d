import { z } from 'zod'

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A year, a month or a day in UTC, as the addresses of stories count them: `2026`, `2026-03`, `2026-03-13`. */
export const period = z
  .string()
  .regex(/^\d{4}(?:-\d{2}){0,2}$/, 'a year, month or day such as 2026, 2026-03 or 2026-03-13')
  .refine((text) => isDay(`${text}-01-01`.slice(0, 10)), 'no day of the calendar')
export type Period = z.infer<typeof period>

export type PeriodUnit = 'year' | 'month' | 'day'

const LENGTHS: Record<PeriodUnit, number> = { year: 4, month: 7, day: 10 }

export const unitOf = ({ length }: Period): PeriodUnit =>
  length === LENGTHS.year ? 'year' : length === LENGTHS.month ? 'month' : 'day'

/** The period of this kind in which a moment lies. @param iso ISO 8601 */
export const periodOf = (iso: string, unit: PeriodUnit): Period =>
  new Date(iso).toISOString().slice(0, LENGTHS[unit])

/** The first moment of a period, and the first one after it, as ISO 8601. */
export const boundsOf = (asked: Period): { start: string; end: string } => {
  const start = new Date(`${`${asked}-01-01`.slice(0, 10)}T00:00:00.000Z`)
  const end = new Date(start)
  if (asked.length === LENGTHS.year) end.setUTCFullYear(start.getUTCFullYear() + 1)
  else if (asked.length === LENGTHS.month) end.setUTCMonth(start.getUTCMonth() + 1)
  else end.setUTCDate(start.getUTCDate() + 1)
  return { start: start.toISOString(), end: end.toISOString() }
}

/** What a period lies in, the longest first, itself included: a day in its month and year. */
export const pathToPeriod = (asked: Period): Period[] =>
  [LENGTHS.year, LENGTHS.month, LENGTHS.day]
    .filter((length) => length <= asked.length)
    .map((length) => asked.slice(0, length))
