import type { Collection, WithId } from 'mongodb'
import type { ScheduleRow } from './scheduleRows'

export type Claimed = WithId<ScheduleRow> & { holder: string; claims: number }

type Claim = { rows: Collection<ScheduleRow>; holder: string; leaseMilliseconds: number }

const until = (milliseconds: number) => ({ $add: ['$$NOW', milliseconds] })

/**
 * Takes the row that is due longest, or one whose holder is silent: one atomic step by the clock of the database, so
 * that no two processes have it and none has it early.
 */
export const claimDue = async ({ rows, holder, leaseMilliseconds }: Claim): Promise<Claimed | null> => {
  const isDue = { state: 'waiting', $expr: { $lte: ['$at', '$$NOW'] } } as const
  const isLeftBehind = { state: 'running', $expr: { $lte: ['$leaseUntil', '$$NOW'] } } as const
  const taken = await rows.findOneAndUpdate(
    { $or: [isDue, isLeftBehind] },
    [
      {
        $set: {
          state: 'running',
          holder: { $literal: holder },
          leaseUntil: until(leaseMilliseconds),
          claims: { $add: [{ $ifNull: ['$claims', 0] }, 1] },
        },
      },
    ],
    { sort: { at: 1 }, returnDocument: 'after', writeConcern: { w: 'majority' } },
  )
  return taken as Claimed | null
}

/** What still is ours: same holder, same claim. */
export const stillOurs = ({ _id, holder, claims }: Claimed) =>
  ({ _id, holder, claims, state: 'running' }) as const

/** @returns false where another took the row meanwhile */
export const renewClaim = async (
  rows: Collection<ScheduleRow>,
  claimed: Claimed,
  milliseconds: number,
): Promise<boolean> => {
  const { matchedCount } = await rows.updateOne(stillOurs(claimed), [
    { $set: { leaseUntil: until(milliseconds) } },
  ])
  return matchedCount === 1
}

/** When the next one is due, by the clock of the database; null where nothing waits. */
export const nextDue = async (rows: Collection<ScheduleRow>): Promise<Date | null> => {
  const next = await rows.findOne({ state: 'waiting' }, { sort: { at: 1 }, projection: { at: 1 } })
  return next?.at ?? null
}
