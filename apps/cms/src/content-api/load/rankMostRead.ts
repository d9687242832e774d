import type { LanguageCode } from '@dateline/content-schema/language'
import type { Db } from 'mongodb'
import { dayBefore, storyReadsIn } from '../../intake/storyReads'

/** Fewer reads say nothing of a story, and might say something of a reader. */
const MIN_READS = 5
/** More than are shown, because some of them may not be public any more. */
const RANKED = 40

/** The ids of the stories that were read most today and yesterday (UTC), the most read first. */
export const rankMostRead = async (
  db: Db,
  { language, now }: { language: LanguageCode; now: Date },
): Promise<string[]> => {
  const ranked = await storyReadsIn(db)
    .aggregate<{ _id: unknown }>([
      { $match: { language, day: { $gte: dayBefore(now, 1) } } },
      { $group: { _id: '$article', reads: { $sum: '$count' } } },
      { $match: { reads: { $gte: MIN_READS } } },
      { $sort: { reads: -1, _id: -1 } },
      { $limit: RANKED },
    ])
    .toArray()
  return ranked.map(({ _id }) => String(_id))
}
