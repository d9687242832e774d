import type { Day } from './wallTime'
import { addDays, addMonths, daysFrom, momentOf, startOfWeek, weeksOfMonth } from './wallTime'

export const VIEWS = ['month', 'week', 'list'] as const
export type CalendarViewName = (typeof VIEWS)[number]

const LIST_DAYS = 31

/** The days that a view shows around a day. */
export const shownDays = (view: CalendarViewName, day: Day): Day[] => {
  if (view === 'month') return weeksOfMonth(day).flat()
  return view === 'week' ? daysFrom(startOfWeek(day), 7) : daysFrom(day, LIST_DAYS)
}

/** From the first moment of the first day to that after the last, on the wall of the newsroom. */
export const spanOfDays = (days: readonly Day[], zone: string): { from: Date; to: Date } => {
  const midnight = (day: Day): Date =>
    momentOf({ day, time: '00:00' }, zone) ??
    momentOf({ day, time: '01:00' }, zone) ??
    new Date(`${day}T00:00:00Z`)
  const [first = '', last = first] = [days[0], days.at(-1)]
  return { from: midnight(first), to: midnight(addDays(last, 1)) }
}

/** Where "earlier" and "later" lead. */
export const turnPage = (view: CalendarViewName, { day, by }: { day: Day; by: 1 | -1 }): Day => {
  if (view === 'month') return addMonths(day, by)
  return addDays(day, by * (view === 'week' ? 7 : LIST_DAYS))
}
