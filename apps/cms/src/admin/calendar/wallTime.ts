import { TZDate } from '@date-fns/tz'

/** A day such as 2026-11-27. Days have no zone: they are places in a calendar. */
export type Day = string

/** What calendar and clock on the wall of the newsroom show: `time` is 24 hours, such as 06:00. */
export type WallTime = { day: Day; time: string }

const two = (number: number): string => String(number).padStart(2, '0')

const numbersOf = (text: string): number[] => text.split(/[-:]/).map(Number)

/** @param zone IANA */
export const wallTimeOf = (moment: Date, zone: string): WallTime => {
  const there = new TZDate(moment.getTime(), zone)
  return {
    day: `${there.getFullYear()}-${two(there.getMonth() + 1)}-${two(there.getDate())}`,
    time: `${two(there.getHours())}:${two(there.getMinutes())}`,
  }
}

/**
 * @returns the moment; of a time that the clocks show twice the first one; null where it is no time, or one that the
 * clocks skip on that day
 */
export const momentOf = ({ day, time }: WallTime, zone: string): Date | null => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return null
  const [year = 0, month = 1, date = 1] = numbersOf(day)
  const [hours = 0, minutes = 0] = numbersOf(time)
  const there = new TZDate(year, month - 1, date, hours, minutes, zone)
  const moment = new Date(there.getTime())
  const shown = wallTimeOf(moment, zone)
  if (shown.day !== day || shown.time !== time) return null
  const hourBefore = new Date(moment.getTime() - 3_600_000)
  const isTwice = wallTimeOf(hourBefore, zone).time === time
  return isTwice ? hourBefore : moment
}

/** Days have no hours to lose or win: they are counted where no clock is ever changed. */
const atNoon = (day: Day): Date => new Date(`${day}T12:00:00Z`)

export const addDays = (day: Day, count: number): Day => {
  const moved = atNoon(day)
  moved.setUTCDate(moved.getUTCDate() + count)
  return moved.toISOString().slice(0, 10)
}

/** The same day of another month, or its last one where that is shorter. */
export const addMonths = (day: Day, count: number): Day => {
  const [year = 0, month = 1, date = 1] = numbersOf(day)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${two(Math.min(date, last))}`
}

/** Monday of the week that a day lies in. */
export const startOfWeek = (day: Day): Day => addDays(day, -((atNoon(day).getUTCDay() + 6) % 7))

/** @param count 7 for a week, 42 for the six weeks that every month fits into */
export const daysFrom = (day: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(day, index))

/** The weeks that show a month, from Monday on, the days around it included. */
export const weeksOfMonth = (day: Day): Day[][] => {
  const month = day.slice(0, 7)
  const first = startOfWeek(`${month}-01`)
  return Array.from({ length: 6 }, (_, week) => daysFrom(addDays(first, week * 7), 7)).filter((days) =>
    days.some((one) => one.startsWith(month)),
  )
}

/**
 * Another day, the same time on the clock: six in the morning stays six when the clocks change in between. A time
 * that the clocks skip on that day becomes the one an hour later.
 */
export const onDay = (moment: Date, { day, zone }: { day: Day; zone: string }): Date => {
  const { time } = wallTimeOf(moment, zone)
  const found = momentOf({ day, time }, zone)
  if (found) return found
  const [hours = 0, minutes = 0] = numbersOf(time)
  return momentOf({ day, time: `${two((hours + 1) % 24)}:${two(minutes)}` }, zone) ?? moment
}
