const HOUR = 3_600_000

/**
 * The first moment of the next day in a time zone, in milliseconds since 1970. Days of 23 and 25 hours count, and
 * so do days that begin at one o'clock because their midnight was skipped.
 */
export const nextMidnight = (now: number, timeZone: string): number => {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const today = date.format(now)
  // Between `low`, which is today, and `high`, which is not, to the millisecond.
  let low = now
  let high = now + 26 * HOUR
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (date.format(middle) === today) low = middle
    else high = middle
  }
  return high
}
