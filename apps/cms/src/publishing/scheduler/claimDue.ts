import type { Collection, Db, Filter, ObjectId, UUID, WithId } from 'mongodb'
import { MongoServerError, UUID as Uuid } from 'mongodb'
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { feedCollectionsIn } from '../feedCollections'
import type { LeaseRow } from '../lease'
import { takeLease } from '../lease'
import type { ScheduleRow } from './scheduleRows'
import { scheduleRowsIn } from './scheduleRows'

export type Claimed = WithId<ScheduleRow> & { holder: string; claims: number }

type Claim = { db: Db; leaseMilliseconds: number }

/** Looked at in one go. The others come when these are done. */
const MAX_CANDIDATES = 100
/** A row that somebody's open transaction holds is left for later, so that it does not keep the ones behind it. */
const PATIENCE_MILLISECONDS = 100
const MAX_TIME_EXPIRED = 50

const leaseOf = (row: ObjectId): string => `schedule:${String(row)}`
const leasesIn = (db: Db): Collection<LeaseRow> => feedCollectionsIn(db).leases

/** Waiting for a moment that has come, or begun by a process that may be gone: its lease tells. */
const isDue: Filter<ScheduleRow> = {
  $or: [{ state: 'waiting', $expr: { $lte: ['$at', '$$NOW'] } }, { state: 'running' }],
}

/** How a session is written down in a row. */
export const sessionName = ({ id }: { id?: unknown }): string =>
  new Uuid((id as { id: UUID }).id.buffer).toHexString()

/**
 * Ends what the last holder may have left open, before the row is written. The transaction of a process that was killed
 * keeps its locks for up to a minute, on the row too, and one that is only slow must not commit after us.
 */
const endSessionLeftOpen = async (db: Db, row: ObjectId): Promise<void> => {
  const left = await scheduleRowsIn(db).findOne(
    { _id: row, state: 'running' },
    { projection: { session: 1 } },
  )
  if (left?.session !== undefined) await db.command({ killSessions: [{ id: new Uuid(left.session) }] })
}

/** Takes the row, if it is due still: one atomic step by the clock of the database. */
const takeRow = async (db: Db, row: ObjectId, holder: string): Promise<Claimed | null> => {
  try {
    const taken = await scheduleRowsIn(db).findOneAndUpdate(
      { _id: row, ...isDue },
      [
        {
          $set: {
            state: 'running',
            holder: { $literal: holder },
            claims: { $add: [{ $ifNull: ['$claims', 0] }, 1] },
            interruptions: {
              $add: [{ $ifNull: ['$interruptions', 0] }, { $cond: [{ $eq: ['$state', 'running'] }, 1, 0] }],
            },
            session: '$$REMOVE',
          },
        },
      ],
      { returnDocument: 'after', writeConcern: { w: 'majority' }, maxTimeMS: PATIENCE_MILLISECONDS },
    )
    return taken as Claimed | null
  } catch (error) {
    if (error instanceof MongoServerError && error.code === MAX_TIME_EXPIRED) return null
    throw error
  }
}

/**
 * Takes the row that is due longest, or one whose holder is silent. Its lease is a row of its own: what a release
 * writes in its transaction, nobody else writes meanwhile, or neither would ever come through.
 */
export const claimDue = async ({ db, leaseMilliseconds }: Claim): Promise<Claimed | null> => {
  const candidates = await scheduleRowsIn(db)
    .find(isDue, { sort: { at: 1 }, limit: MAX_CANDIDATES, projection: { _id: 1 } })
    .toArray()
  for (const { _id } of candidates) {
    // An operator reads from the row which process is at it.
    const holder = `${hostname()}:${process.pid}:${randomUUID()}`
    const lease = { leases: leasesIn(db), name: leaseOf(_id), holder }
    if (!(await takeLease({ ...lease, milliseconds: leaseMilliseconds }))) continue
    await endSessionLeftOpen(db, _id)
    const claimed = await takeRow(db, _id, holder)
    if (claimed !== null) return claimed
    await lease.leases.deleteOne({ _id: lease.name, holder })
  }
  return null
}

/** What still is ours: same holder, same claim. */
export const stillOurs = ({ _id, holder, claims }: Claimed) =>
  ({ _id, holder, claims, state: 'running' }) as const

/** From now on nobody else takes the row for this time. Does nothing where it was lost already. */
export const holdFor = async (db: Db, { _id, holder }: Claimed, milliseconds: number): Promise<void> => {
  await leasesIn(db).updateOne({ _id: leaseOf(_id), holder }, [
    { $set: { until: { $add: ['$$NOW', milliseconds] } } },
  ])
}

export const letGo = async (db: Db, { _id, holder }: Claimed): Promise<void> => {
  await leasesIn(db).deleteOne({ _id: leaseOf(_id), holder })
}

/** When the next one will be due, by the clock of the database; null where nothing waits. */
export const nextDue = async (db: Db): Promise<Date | null> => {
  const next = await scheduleRowsIn(db).findOne(
    { state: 'waiting', $expr: { $gt: ['$at', '$$NOW'] } },
    { sort: { at: 1 }, projection: { at: 1 } },
  )
  return next?.at ?? null
}
