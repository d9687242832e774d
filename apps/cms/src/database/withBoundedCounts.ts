import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { ARTICLES, PHOTOS } from '../collections/slugs'

/**
 * Nobody pages through more, and to count all that match means to fetch all of them: half a second and more in an
 * archive of a hundred thousand stories, at each list that is opened.
 */
export const MAX_COUNTED = 5000

/** Those that grow with the years. */
const LARGE: ReadonlySet<string> = new Set([ARTICLES, PHOTOS])

type Model = MongooseAdapter['versions'][string]

const bound = (model: Model): void => {
  const count = model.countDocuments.bind(model)
  model.countDocuments = ((filter, options) =>
    count(filter, { ...options, limit: MAX_COUNTED })) as typeof count
}

/** Totals of the large collections are exact up to `MAX_COUNTED`, and that many where there are more. */
export const withBoundedCounts = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args) as unknown as MongooseAdapter
    const begin = db.init?.bind(db)
    db.init = async () => {
      await begin?.()
      for (const models of [db.collections, db.versions])
        for (const [slug, model] of Object.entries(models)) if (LARGE.has(slug)) bound(model)
    }
    return db
  },
})
