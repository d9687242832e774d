import { z } from 'zod'
import { tag } from './tag'

/** One committed change of something public, named by tags, never by content. */
export const changeEntry = z.strictObject({
  /** Positive, without gaps, in the order of the commits. */
  cursor: z.int().positive(),
  at: z.iso.datetime(),
  tags: z.array(tag),
})
export type ChangeEntry = z.infer<typeof changeEntry>

export const changes = z.strictObject({
  entries: z.array(changeEntry),
  /** Pass it as `after` the next time. */
  next: z.int().nonnegative(),
})
export type Changes = z.infer<typeof changes>

/**
 * Names the database that numbers the feed, in answers of `/changes`. A consumer that sees another name than
 * before was pointed at another newspaper: its cursor means nothing there, and it starts again from everything.
 */
export const FEED_HEADER = 'dateline-feed'
