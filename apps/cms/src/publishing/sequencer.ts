import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { ChangeStreamInsertDocument, Filter, ObjectId, Timestamp } from 'mongodb'
import type { FeedCollections, FeedRow } from './feedCollections'
import { OUTBOX_INDEXES } from './feedIndexes'
import { isDuplicateKey, releaseLease, takeLease } from './lease'

export const SEQUENCER_LEASE = 'sequencer'

/** Days that an entry is kept. A consumer that was away for longer starts again from everything. */
const KEPT_DAYS = 7
const PRUNE_MILLISECONDS = 3_600_000

export type SequencerOptions = Pick<FeedCollections, 'outbox' | 'leases'> & {
  /** Told of everything that ended a turn as sequencer. Another turn is tried afterwards. */
  onError: (error: unknown) => void
  leaseMilliseconds?: number
  retryMilliseconds?: number
}

type Turn = Required<SequencerOptions> & { holder: string; signal: AbortSignal }

const unnumbered = { kind: 'feed', cursor: null } as const
const isLeftBehind: Filter<FeedRow> = { $expr: { $lt: ['$at', { $subtract: ['$$NOW', 3000] }] } }

/** The clock of the database's log: a change stream that starts here misses nothing that is committed from here on. */
export const logTime = async (outbox: FeedCollections['outbox']): Promise<Timestamp> => {
  const { operationTime } = await outbox.db.command({ ping: 1 })
  return operationTime as Timestamp
}

export const lastCursorOf = async (outbox: FeedCollections['outbox']): Promise<number> => {
  const last = await outbox.findOne(
    { cursor: { $gt: 0 } },
    { sort: { cursor: -1 }, projection: { cursor: 1 }, readConcern: { level: 'majority' } },
  )
  return last?.cursor ?? 0
}

/** Removes what nobody may ask for any more: always the oldest numbers without a gap, never the last one. */
export const pruneFeed = async (outbox: FeedCollections['outbox']): Promise<void> => {
  const isOld = { $lt: ['$at', { $subtract: ['$$NOW', KEPT_DAYS * 86_400_000] }] }
  const young = await outbox.findOne(
    { cursor: { $gt: 0 }, $expr: { $not: isOld } },
    { sort: { cursor: 1 }, projection: { cursor: 1 } },
  )
  const limit = young?.cursor ?? (await lastCursorOf(outbox))
  await outbox.deleteMany({ kind: 'feed', cursor: { $gt: 0, $lt: limit } })
}

const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))

/** Runs tasks one after the other, in the order in which they were handed over. */
const inOrder = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task)
    last = result.catch(() => undefined)
    return result
  }
}

/**
 * One turn as the sequencer: numbers what waits, then what is committed, in the order of the commits, until the lease
 * is lost, the signal comes or something fails.
 */
const lead = async ({ outbox, leases, holder, leaseMilliseconds, signal }: Turn): Promise<void> => {
  await Promise.all(
    OUTBOX_INDEXES.map(({ key, name, options }) => outbox.createIndex(key, { ...options, name })),
  )
  // Before the rows that wait are read: what is committed in between must not fall between the two.
  const startAtOperationTime = await logTime(outbox)
  const stream = outbox.watch<FeedRow, ChangeStreamInsertDocument<FeedRow>>(
    [{ $match: { operationType: 'insert', 'fullDocument.kind': 'feed' } }],
    { startAtOperationTime },
  )
  const serially = inOrder()
  const lease = await leases.findOne({ _id: SEQUENCER_LEASE })
  let cursor = Math.max(await lastCursorOf(outbox), lease?.lastCursor ?? 0)
  let validUntil = performance.now() + leaseMilliseconds
  let prunedAt = -Infinity
  let failure: Error | undefined

  const number = async (_id: ObjectId): Promise<void> => {
    if (performance.now() > validUntil) throw new Error('The lease of the sequencer ran out.')
    // Told of only once a majority has it: a number that was given is never given again.
    const { modifiedCount } = await outbox.updateOne(
      { _id, ...unnumbered },
      { $set: { cursor: cursor + 1 } },
      { writeConcern: { w: 'majority' } },
    )
    cursor += modifiedCount
  }
  const numberWaiting = async (filter: Filter<FeedRow>): Promise<void> => {
    // Everything committed here, majority or not: what the log holds after the stream began, the stream brings.
    const waiting = outbox.find(
      { ...unnumbered, ...filter },
      { sort: { _id: 1 }, projection: { _id: 1 }, readConcern: { level: 'local' } },
    )
    for await (const { _id } of waiting) {
      if (signal.aborted || failure !== undefined) return
      await number(_id)
    }
  }
  const renew = async (): Promise<void> => {
    const asked = performance.now()
    if (!(await takeLease({ leases, name: SEQUENCER_LEASE, holder, milliseconds: leaseMilliseconds }))) {
      throw new Error('Another process took the lease of the sequencer.')
    }
    validUntil = asked + leaseMilliseconds
    await leases.updateOne({ _id: SEQUENCER_LEASE, holder }, { $max: { lastCursor: cursor } })
    // Whatever made a row slip past the stream, it is not forgotten.
    await serially(() => numberWaiting(isLeftBehind))
    if (asked - prunedAt < PRUNE_MILLISECONDS) return
    prunedAt = asked
    await pruneFeed(outbox)
  }
  const end = (): void => void stream.close().catch(() => undefined)
  const fail = (error: unknown): void => {
    failure ??= toError(error)
    end()
  }

  const renewal = setInterval(() => void renew().catch(fail), leaseMilliseconds / 3)
  signal.addEventListener('abort', end, { once: true })
  // The signal may have come while the above was waited for; its event is past then.
  if (signal.aborted) end()
  try {
    await serially(() => numberWaiting({}))
    while (!stream.closed) {
      const { documentKey } = await stream.next()
      await serially(() => number(documentKey._id))
    }
  } catch (error) {
    // Closing the stream makes it throw as well; the reason for closing it is the one to tell.
    if (!signal.aborted) failure ??= toError(error)
  } finally {
    clearInterval(renewal)
    signal.removeEventListener('abort', end)
    await stream.close().catch(() => undefined)
  }
  if (failure !== undefined) throw failure
}

const contend = async (turn: Turn): Promise<void> => {
  const lease = { leases: turn.leases, name: SEQUENCER_LEASE, holder: turn.holder }
  while (!turn.signal.aborted) {
    try {
      if (await takeLease({ ...lease, milliseconds: turn.leaseMilliseconds })) await lead(turn)
    } catch (error) {
      // Two at once is what the fence is for: whoever meets it steps back, and nothing is wrong.
      if (!isDuplicateKey(error)) turn.onError(error)
      await releaseLease(lease).catch(() => undefined)
    }
    await pause(turn.retryMilliseconds, undefined, { signal: turn.signal }).catch(() => undefined)
  }
  await releaseLease(lease).catch(() => undefined)
}

/**
 * Contends for being the one process that numbers the change feed. Any number of processes may; when the one that
 * does it dies, another goes on within the time of the lease.
 * @returns a function that ends it and lets the next one in
 */
export const startSequencer = (options: SequencerOptions): (() => Promise<void>) => {
  const stop = new AbortController()
  const done = contend({
    // Short, because readers wait: what goes out at its minute is to be seen within five seconds, a crash included.
    leaseMilliseconds: 1500,
    retryMilliseconds: 250,
    ...options,
    holder: randomUUID(),
    signal: stop.signal,
  })
  return async () => {
    stop.abort()
    await done
  }
}
