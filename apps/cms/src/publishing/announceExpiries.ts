import { FRONT_TAG } from '@dateline/content-schema/tag'
import type { Db } from 'mongodb'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { FRONT_PAGE } from '../collections/slugs'
import { mongooseOf } from '../database/sessionOf'
import { databaseOf, feedCollectionsIn } from './feedCollections'
import { isDuplicateKey } from './lease'

const LOOK_MILLISECONDS = 1000

/** Up to which moment the expiries of the front page have been told of. */
type ToldRow = { _id: typeof FRONT_PAGE; until: Date }

const toldIn = (db: Db) => db.collection<ToldRow>('told-expiries')

/** The last expiry on the published front page that is past by the clock of the database; null where none is. */
const lastExpiry = async (db: Db): Promise<Date | null> => {
  const [last] = await db
    .collection('globals')
    .aggregate<{ until: Date }>([
      { $match: { globalType: FRONT_PAGE, _status: 'published' } },
      { $unwind: '$editions' },
      { $unwind: '$editions.pins' },
      { $match: { $expr: { $lte: ['$editions.pins.until', '$$NOW'] } } },
      { $group: { _id: null, until: { $max: '$editions.pins.until' } } },
    ])
    .toArray()
  return last?.until instanceof Date ? last.until : null
}

/**
 * Tells the reader site that the front page is another one since a pin ended: nobody saves anything at that minute.
 * However many processes ask, each expiry is told of once; that it was told and the announcement are one transaction.
 * @returns whether there was something to tell
 */
export const announceExpiries = async (payload: Payload): Promise<boolean> => {
  const db = databaseOf(payload)
  const until = await lastExpiry(db)
  if (until === null) return false
  const told = await toldIn(db).findOne({ _id: FRONT_PAGE })
  if (told !== null && told.until >= until) return false
  const session = await mongooseOf({ payload }).connection.startSession()
  try {
    return await session.withTransaction(async () => {
      const before = await toldIn(db).findOneAndUpdate(
        { _id: FRONT_PAGE, until: { $lt: until } },
        { $set: { until } },
        { session, upsert: true, returnDocument: 'before', projection: { until: 1 } },
      )
      const { outbox } = feedCollectionsIn(db)
      await outbox.insertOne({ kind: 'feed', tags: [FRONT_TAG], at: new Date() } as never, { session })
      return before === null || before.until < until
    })
  } catch (error) {
    // Another process told of it at the same moment.
    if (isDuplicateKey(error)) return false
    throw error
  } finally {
    await session.endSession()
  }
}

/** @returns a function that ends it */
export const startExpiriesOf = (payload: Payload): (() => Promise<void>) => {
  const stop = new AbortController()
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await announceExpiries(payload).catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'front page: an expiry could not be told of' }),
      )
      await pause(LOOK_MILLISECONDS, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }
  const done = run()
  return async () => {
    stop.abort()
    await done
  }
}
