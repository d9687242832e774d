import type { ReadSums } from '@dateline/content-schema/intake'
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { ARTICLES } from '../collections/slugs'
import { findByIds, publicSource } from '../content-api/load/contentSource'
import { databaseOf } from '../publishing/feedCollections'
import { dayBefore, storyReadsIn } from './storyReads'

type Taking = { payload: Payload; now: Date }

/** Adds to the sums of today. What is no story that readers have counts for nothing. */
export const takeReads = async ({ reads }: ReadSums, { payload, now }: Taking): Promise<void> => {
  const stories = await findByIds<{ id: string; language: string }>(publicSource(payload), {
    collection: ARTICLES,
    ids: reads.map(({ article }) => article),
    select: { language: true },
  })
  const day = dayBefore(now, 0)
  const sums = reads.flatMap(({ article, count }) => {
    const language = stories.get(article)?.language
    return language === undefined ? [] : [{ article: new ObjectId(article), language, count }]
  })
  if (sums.length === 0) return
  await storyReadsIn(databaseOf(payload)).bulkWrite(
    sums.map(({ article, language, count }) => ({
      updateOne: {
        filter: { article, day },
        update: { $inc: { count }, $set: { language } },
        upsert: true,
      },
    })),
    { ordered: false },
  )
}
