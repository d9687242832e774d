import type { Db } from 'mongodb'

/** More than this between our clock and that of the database, and dates that are written cannot be relied on. */
export const MAX_SKEW_MILLISECONDS = 2000

/** The one clock by which stories go out: machines may differ, and a story must not be early by any of them. */
export const databaseNow = async (db: Db): Promise<Date> => (await db.command({ hello: 1 })).localTime as Date

export type ClockReading = {
  now: Date
  /** Milliseconds by which this machine is ahead of the database; negative where it is behind. */
  skew: number
}

/** The answer took some time; the clock was read somewhere in between, so half of that is taken off. */
export const readClock = async (db: Db): Promise<ClockReading> => {
  const asked = Date.now()
  const now = await databaseNow(db)
  return { now, skew: Math.round((asked + Date.now()) / 2 - now.getTime()) }
}

/** @returns what is wrong with our clock, in words for an operator; null where it is right */
export const skewAlarm = (skew: number): string | null =>
  Math.abs(skew) <= MAX_SKEW_MILLISECONDS
    ? null
    : `the clock of this machine is ${(Math.abs(skew) / 1000).toFixed(1)} s ${skew > 0 ? 'ahead of' : 'behind'} that of the database`
