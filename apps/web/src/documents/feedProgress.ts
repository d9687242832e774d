import type { FeedPosition } from '@dateline/content-client/followChanges'
import { z } from 'zod'
import type { BlobStore } from './blobStore'

/** How far the feed was dealt with, and what was still to be refreshed then. */
export type FeedProgress = FeedPosition & { unfinished: string[] }

const NAME = 'feed.json'

const schema = z.strictObject({
  cursor: z.int().nonnegative(),
  feed: z.string().nullable(),
  unfinished: z.array(z.string()).default([]),
})

/** The beginning when nothing is written, or nothing that makes sense. Rejects when it could not be read. */
export const readFeedProgress = async (store: BlobStore): Promise<FeedProgress> => {
  const bytes = await store.read(NAME)
  try {
    return schema.parse(JSON.parse(String(bytes)))
  } catch {
    return { cursor: 0, feed: null, unfinished: [] }
  }
}

/** It stands beside the pages, for what it says is said of them. */
export const writeFeedProgress = (store: BlobStore, progress: FeedProgress): Promise<void> =>
  store.write(NAME, Buffer.from(JSON.stringify(progress)))
