import type { Collection, Db, ObjectId } from 'mongodb'
import type { IndexPlan } from '../publishing/feedIndexes'

export const STORY_READS = 'story-reads'

/** How often a story was read on a day (UTC). Of who read it nothing is known. */
export type StoryReads = { article: ObjectId; day: Date; language: string; count: number }

export const storyReadsIn = (db: Db): Collection<StoryReads> => db.collection(STORY_READS)

const DAY_SECONDS = 86_400

/** The first moment of the day (UTC) that is so many days before a moment. */
export const dayBefore = (moment: Date, days: number): Date =>
  new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate() - days))

export const STORY_READS_INDEXES: readonly IndexPlan[] = [
  { name: 'dateline_of_story', key: { article: 1, day: 1 }, options: { unique: true } },
  { name: 'dateline_of_day', key: { language: 1, day: 1 } },
  // Nobody asks for what was read a week ago.
  { name: 'dateline_gone', key: { day: 1 }, options: { expireAfterSeconds: 8 * DAY_SECONDS } },
]
