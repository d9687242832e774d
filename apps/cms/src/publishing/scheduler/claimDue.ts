import type { Collection, Db, Filter, UUID, WithId } from 'mongodb'
import { MongoServerError, ObjectId, UUID as Uuid } from 'mongodb'
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { ARTICLES } from '../../collections/slugs'
import { feedCollectionsIn } from '../feedCollections'
import type { LeaseRow } from '../lease'
import { takeLease } from '../lease'
import type { ScheduleRow } from './scheduleRows'
import { scheduleRowsIn } from './scheduleRows'

export type Claimed = WithId<ScheduleRow> & { holder: string; claims: number }

type Claim = {
  db: Db
  leaseMilliseconds: number
  /** What this process is at: a stall that outlasts the lease is no reason to take it from itself. */
  except?: readonly ObjectId[]
}

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

/** Those that somebody is at: to try for their leases would be a write each time. */
const heldAmong = async (db: Db, rows: readonly ObjectId[]): Promise<ReadonlySet<string>> => {
  if (rows.length === 0) return new Set()
  const held = await leasesIn(db)
    .find(
      { _id: { $in: rows.map(leaseOf) }, $expr: { $gt: ['$until', '$$NOW'] } },
      { projection: { _id: 1 } },
    )
    .toArray()
  return new Set(held.map(({ _id }) => _id))
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

type Candidate = Pick<WithId<ScheduleRow>, '_id' | 'state' | 'version'>

/** The photos of the approved texts, by the ids of their versions. */
const photosOf = async (
  db: Db,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const ids = candidates.flatMap(({ version }) =>
    version && ObjectId.isValid(version) ? [new ObjectId(version)] : [],
  )
  const versions = await db
    .collection<{ version: { photosShown?: string[] | null } }>(`_${ARTICLES}_versions`)
    .find({ _id: { $in: ids } }, { projection: { 'version.photosShown': 1 } })
    .toArray()
  return new Map(versions.map(({ _id, version }) => [String(_id), version.photosShown ?? []]))
}

/**
 * Those that can be begun now. A story waits for another one with the same picture that is being put out: both write
 * down at the picture that they show it, and the later of the two would have been written for nothing.
 */
const freeAmong = async (
  { db, except = [] }: Claim,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> => {
  const own = new Set(except.map(String))
  const begun = candidates.filter(({ state }) => state === 'running').map(({ _id }) => _id)
  const held = await heldAmong(db, begun)
  const isAtWork = ({ _id }: Candidate): boolean => own.has(String(_id)) || held.has(leaseOf(_id))
  const atWork = candidates.filter(isAtWork)
  if (atWork.length === 0) return candidates
  const photos = await photosOf(db, candidates)
  const shown = ({ version }: Candidate): readonly string[] => photos.get(version ?? '') ?? []
  const busy = new Set(atWork.flatMap(shown))
  return candidates.filter((row) => !isAtWork(row) && !shown(row).some((photo) => busy.has(photo)))
}

/**
 * Takes the row that is due longest, or one whose holder is silent. Its lease is a row of its own: what a release
 * writes in its transaction, nobody else writes meanwhile, or neither would ever come through.
 */
export const claimDue = async (claim: Claim): Promise<Claimed | null> => {
  const { db, leaseMilliseconds } = claim
  const candidates = await scheduleRowsIn(db)
    .find(isDue, { sort: { at: 1 }, limit: MAX_CANDIDATES, projection: { state: 1, version: 1 } })
    .toArray()
  for (const { _id, state } of await freeAmong(claim, candidates)) {
    // An operator reads from the row which process is at it.
    const holder = `${hostname()}:${process.pid}:${randomUUID()}`
    const lease = { leases: leasesIn(db), name: leaseOf(_id), holder }
    if (!(await takeLease({ ...lease, milliseconds: leaseMilliseconds }))) continue
    if (state === 'running') await endSessionLeftOpen(db, _id)
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
