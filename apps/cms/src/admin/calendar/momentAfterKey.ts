import type { CalendarViewName } from './calendarSpan'
import { addDays, onDay, wallTimeOf } from './wallTime'

const HOUR = 3_600_000

type Held = { at: Date; view: CalendarViewName; zone: string }

/**
 * Where an arrow key moves a story that is picked up: sideways by a day; up and down by a week where a row is a week,
 * by an hour where the hours are shown.
 * @returns null for another key
 */
export const momentAfterKey = ({ at, view, zone }: Held, key: string): Date | null => {
  const byDays = (count: number): Date => onDay(at, { day: addDays(wallTimeOf(at, zone).day, count), zone })
  const vertical = (direction: 1 | -1): Date =>
    view === 'month' ? byDays(direction * 7) : new Date(at.getTime() + direction * HOUR)
  switch (key) {
    case 'ArrowLeft':
      return byDays(-1)
    case 'ArrowRight':
      return byDays(1)
    case 'ArrowUp':
      return vertical(-1)
    case 'ArrowDown':
      return vertical(1)
    default:
      return null
  }
}
