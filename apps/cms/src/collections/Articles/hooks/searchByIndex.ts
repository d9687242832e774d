import type { CollectionBeforeOperationHook, Where } from 'payload'
import { wordsFilter } from '../../../admin/wordsFilter'
import { ARTICLE_VERSIONS, SEARCH_INDEX } from '../../../database/listIndexes'
import { databaseOf } from '../../../publishing/feedCollections'
import type { Db, ObjectId } from 'mongodb'

/** The newest that match; whoever finds more has to say more words. */
const MAX_FOUND = 2000
const FIELDS: ReadonlySet<string> = new Set(['headline', 'slug'])

/**
 * The condition on the date leaves nothing out. Without one the database would look for the words in each whole story
 * instead of in the index, ten times slower.
 */
const SINCE_EVER = { 'version.updatedAt': { $gte: new Date(0) } }

const findIds = async (db: Db, field: string, words: string): Promise<string[]> => {
  const rows = await db
    .collection<{ parent: ObjectId }>(ARTICLE_VERSIONS)
    .find({ ...SINCE_EVER, latest: true, ...wordsFilter(words, [`version.${field}`]) } as object, {
      projection: { _id: 0, parent: 1 },
      sort: { 'version.updatedAt': -1 },
      limit: MAX_FOUND,
      hint: SEARCH_INDEX,
    })
    .toArray()
  return rows.map(({ parent }) => String(parent))
}

/** The words that are looked for in a field, and in which; null where the condition asks for something else. */
const searchOf = (name: string, condition: unknown): string | null => {
  if (!FIELDS.has(name) || typeof condition !== 'object' || condition === null) return null
  const [[operator, words] = [], ...others] = Object.entries(condition)
  return others.length === 0 && (operator === 'like' || operator === 'contains') && typeof words === 'string'
    ? words
    : null
}

const rewrite = async (db: Db, where: Where): Promise<Where> => {
  const parts = await Promise.all(
    Object.entries(where).map(async ([name, condition]): Promise<Where> => {
      if ((name === 'and' || name === 'or') && Array.isArray(condition))
        return { [name]: await Promise.all(condition.map((one) => rewrite(db, one))) }
      const words = searchOf(name, condition)
      return words === null || words.trim() === ''
        ? { [name]: condition }
        : { id: { in: await findIds(db, name, words) } }
    }),
  )
  const [only, ...others] = parts
  return others.length === 0 ? (only ?? {}) : { and: parts }
}

/**
 * A search in the list of stories goes by an index of headlines and slugs: Payload would have the database read every
 * story there is. Only where the newest texts are listed; what readers see is searched elsewhere.
 */
export const searchByIndex: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'read') return args
  const { where, draft } = args as { where?: Where; draft?: boolean }
  if (where === undefined || draft !== true) return args
  return { ...args, where: await rewrite(databaseOf(req.payload), where) }
}
