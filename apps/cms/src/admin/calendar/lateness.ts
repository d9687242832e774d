/** What is promised of a release; later than this it is told. */
export const LATE_SECONDS = 5
const SECONDS_SHOWN = 120

/** The word for it and how much, in the unit that people would say it in. */
export const lateness = (seconds: number): ['lateSeconds' | 'lateMinutes', { count: number }] =>
  seconds < SECONDS_SHOWN
    ? ['lateSeconds', { count: seconds }]
    : ['lateMinutes', { count: Math.round(seconds / 60) }]
