import type { Collection, Db, ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { OUTBOX } from '../collections/slugs'
import { mongooseOf } from '../database/sessionOf'
import type { LeaseRow } from './lease'

/** A row of the change feed. `cursor` is absent until the sequencer numbered it. */
export type FeedRow = { _id: ObjectId; kind: 'feed'; tags: string[]; at: Date; cursor?: number | null }
export type FeedIdentity = { _id: 'identity'; value: string }

export type FeedCollections = {
  outbox: Collection<FeedRow>
  leases: Collection<LeaseRow>
  identity: Collection<FeedIdentity>
}

export const feedCollectionsIn = (db: Db): FeedCollections => ({
  outbox: db.collection<FeedRow>(OUTBOX),
  leases: db.collection<LeaseRow>('leases'),
  identity: db.collection<FeedIdentity>('feed-identity'),
})

/** @throws Error while the database was never reached */
export const databaseOf = (payload: Payload): Db => {
  const { db } = mongooseOf({ payload }).connection
  if (db === undefined) throw new Error('The database was not reached yet.')
  return db
}
