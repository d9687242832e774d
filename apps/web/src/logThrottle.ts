/** The line to write now, or null while one of its kind was written a moment ago. */
export type LogThrottle = (kind: string, message: string) => string | null

/**
 * While the CMS is away everything fails, again and again: of each kind one line an interval, which says how many
 * were left out before it.
 */
export const createLogThrottle = ({
  now,
  intervalMs = 60_000,
}: {
  /** Milliseconds since 1970. */
  now: () => number
  intervalMs?: number
}): LogThrottle => {
  const kinds = new Map<string, { at: number; leftOut: number }>()
  return (kind, message) => {
    const last = kinds.get(kind)
    if (last !== undefined && now() < last.at + intervalMs) {
      last.leftOut += 1
      return null
    }
    kinds.set(kind, { at: now(), leftOut: 0 })
    const more = last === undefined || last.leftOut === 0 ? '' : ` (and ${last.leftOut} more before)`
    return `${kind}: ${message}${more}`
  }
}
