import { momentOf, wallTimeOf } from '../calendar/wallTime'

/** A moment as `<input type="datetime-local">` has it, on the wall of the newsroom; empty for none. */
export const untilShown = (iso: string | null, zone: string): string => {
  if (iso === null) return ''
  const { day, time } = wallTimeOf(new Date(iso), zone)
  return `${day}T${time}`
}

/**
 * @param value what such a field holds: day and time on the wall of the newsroom
 * @returns ISO 8601; null for none; undefined for a time that there is not, such as one that the clocks skip
 */
export const untilTyped = (value: string, zone: string): string | null | undefined => {
  if (value === '') return null
  const [day = '', time = ''] = value.split('T')
  return momentOf({ day, time: time.slice(0, 5) }, zone)?.toISOString()
}
