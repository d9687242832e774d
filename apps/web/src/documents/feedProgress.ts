import { readFile } from 'node:fs/promises'
import type { FeedPosition } from '@dateline/content-client/followChanges'
import { z } from 'zod'
import { writeAtomically } from './writeAtomically'

/** How far the feed was dealt with, and what was still to be refreshed then. */
export type FeedProgress = FeedPosition & { unfinished: string[] }

const schema = z.strictObject({
  cursor: z.int().nonnegative(),
  feed: z.string().nullable(),
  unfinished: z.array(z.string()).default([]),
})

/** The beginning when there is no such file, or none that can be read. */
export const readFeedProgress = async (path: string): Promise<FeedProgress> => {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return { cursor: 0, feed: null, unfinished: [] }
  }
}

export const writeFeedProgress = (path: string, progress: FeedProgress): Promise<void> =>
  writeAtomically(path, JSON.stringify(progress))
