import { readFile } from 'node:fs/promises'
import type { FeedPosition } from '@dateline/content-client/followChanges'
import { z } from 'zod'
import { writeAtomically } from './writeAtomically'

const schema = z.strictObject({ cursor: z.int().nonnegative(), feed: z.string().nullable() })

/** The beginning when there is no such file, or none that can be read. */
export const readFeedPosition = async (path: string): Promise<FeedPosition> => {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return { cursor: 0, feed: null }
  }
}

export const writeFeedPosition = (path: string, position: FeedPosition): Promise<void> =>
  writeAtomically(path, JSON.stringify(position))
