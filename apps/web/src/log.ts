import { systemClock } from './documents/clock'
import { createLogThrottle } from './logThrottle'

export const log = (message: string): void => {
  process.stdout.write(`${new Date().toISOString()} web ${message}\n`)
}

const throttle = createLogThrottle({ now: systemClock.now })

/** Writes down failures of one kind, not more often than anybody would read. */
export const logFailure =
  (kind: string) =>
  (error: unknown, subject?: string): void => {
    const message = error instanceof Error ? error.message : String(error)
    const line = throttle(kind, subject === undefined ? message : `${subject}: ${message}`)
    if (line !== null) log(line)
  }
