import { randomUUID } from 'node:crypto'
import type { FeedCollections } from './feedCollections'
import { isDuplicateKey } from './lease'

/** The name of this feed: random, made once, kept in the database, so that a cursor is never used on another one. */
export const readFeedIdentity = async ({ identity }: Pick<FeedCollections, 'identity'>): Promise<string> => {
  const known = await identity.findOne({ _id: 'identity' })
  if (known) return known.value
  try {
    const made = await identity.findOneAndUpdate(
      { _id: 'identity' },
      { $setOnInsert: { value: randomUUID() } },
      { upsert: true, returnDocument: 'after', writeConcern: { w: 'majority' } },
    )
    if (made) return made.value
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
  return readFeedIdentity({ identity })
}
