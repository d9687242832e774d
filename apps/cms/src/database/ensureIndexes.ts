import type { Db } from 'mongodb'
import { PENS, PRESENCE } from '../collections/Articles/presence/presenceRows'
import {
  ARTICLES,
  AUTHORS,
  OUTBOX,
  PAGES,
  PHOTOS,
  REDIRECTS,
  SCHEDULE,
  SECTIONS,
  SUBSCRIBERS,
  TOPICS,
  USERS,
} from '../collections/slugs'
import { STORY_READS, STORY_READS_INDEXES } from '../intake/storyReads'
import { SUBSCRIBER_INDEXES } from '../newsletter/subscriberRows'
import { PHOTO_LIST_INDEXES, PUBLISHED_SEARCH, STORY_LIST_INDEXES } from './listIndexes'
import { OUTBOX_INDEXES, type IndexPlan } from '../publishing/feedIndexes'
import { SCHEDULE_INDEXES } from '../publishing/scheduler/scheduleRows'
import { SEARCH_ROW_INDEXES, SEARCH_ROWS, SEARCH_WORD_INDEXES, SEARCH_WORDS } from '../search/searchRow'

const versionsOf = (collection: string): string => `_${collection}_versions`

const whereText = (field: string) => ({
  unique: true,
  partialFilterExpression: { [field]: { $type: 'string' } },
})

const listOf = (name: string, first: Record<string, 1>): IndexPlan => ({
  name: `dateline_list_${name}`,
  key: { ...first, _status: 1, language: 1, firstPublishedAt: -1, _id: -1 },
})

const latestOf: IndexPlan = { name: 'dateline_latest_of', key: { parent: 1, latest: 1, updatedAt: -1 } }
const versions: IndexPlan[] = [
  latestOf,
  { name: 'dateline_latest', key: { latest: 1, 'version.updatedAt': -1 } },
]

/**
 * An address belongs to one published document; `null` is no address, so any number may have none. "More than nothing" is
 * every text: that an address is one of those MongoDB knows by itself, and finds its story by this index.
 */
const address: IndexPlan = {
  name: 'dateline_published_address',
  key: { language: 1, publishedSlug: 1 },
  options: { unique: true, partialFilterExpression: { publishedSlug: { $gt: '' } } },
}

/** Two saves at once must not give one document two partners of a language. */
const pairWhere = (condition: Record<string, unknown>): IndexPlan => ({
  name: 'dateline_pair',
  key: { translationOf: 1, language: 1 },
  options: {
    unique: true,
    partialFilterExpression: { translationOf: { $type: 'objectId' }, ...condition },
  },
})
const pair = pairWhere({})

/** What Payload does not make: conditions on a part of the documents, and the lists that readers ask for. */
const OURS: Record<string, readonly IndexPlan[]> = {
  [ARTICLES]: [
    address,
    { name: 'dateline_translation', key: { story: 1, language: 1 }, options: whereText('story') },
    listOf('newest', {}),
    listOf('section', { section: 1 }),
    listOf('topic', { topics: 1 }),
    listOf('author', { authors: 1 }),
    PUBLISHED_SEARCH,
  ],
  [versionsOf(ARTICLES)]: [latestOf, ...STORY_LIST_INDEXES],
  // Of pages that readers have: of another one the newest text counts, and that is a version.
  [PAGES]: [address, pairWhere({ publishedSlug: { $type: 'string' } })],
  [SECTIONS]: [pair],
  [TOPICS]: [pair],
  [AUTHORS]: [pair],
  [versionsOf(PAGES)]: versions,
  [PHOTOS]: [{ name: 'dateline_public_in', key: { publicIn: 1 } }, ...PHOTO_LIST_INDEXES],
  [OUTBOX]: OUTBOX_INDEXES,
  [SCHEDULE]: SCHEDULE_INDEXES,
  [SEARCH_ROWS]: SEARCH_ROW_INDEXES,
  [SEARCH_WORDS]: SEARCH_WORD_INDEXES,
  [SUBSCRIBERS]: SUBSCRIBER_INDEXES,
  [STORY_READS]: STORY_READS_INDEXES,
  // Rows that nobody renewed go by themselves, long after they stopped to count.
  [PRESENCE]: [
    { name: 'dateline_in_story', key: { story: 1, since: 1 } },
    { name: 'dateline_gone', key: { seenAt: 1 }, options: { expireAfterSeconds: 120 } },
  ],
  [PENS]: [{ name: 'dateline_gone', key: { until: 1 }, options: { expireAfterSeconds: 86_400 } }],
}

/** What others took the place of. */
const RETIRED: Record<string, readonly string[]> = {
  [ARTICLES]: ['dateline_address'],
  [PAGES]: ['dateline_address'],
}

/** Payload's own, without which two saves could take the same name. */
const PAYLOADS: Record<string, readonly string[]> = {
  [PHOTOS]: ['name_1', 'filename_1'],
  [REDIRECTS]: ['from_1'],
  [USERS]: ['email_1'],
}

/** @throws Error naming each index that is missing, or is not unique though a rule rests on it */
export const assertIndexes = async (db: Db): Promise<void> => {
  const collections = [...new Set([...Object.keys(OURS), ...Object.keys(PAYLOADS)])]
  const faults = await Promise.all(
    collections.map(async (collection) => {
      const present = new Map((await db.collection(collection).indexes()).map((index) => [index.name, index]))
      const demanded = [
        ...(OURS[collection] ?? []).map(({ name, options }) => ({
          name,
          isUnique: options?.unique === true,
        })),
        ...(PAYLOADS[collection] ?? []).map((name) => ({ name, isUnique: true })),
      ]
      return demanded
        .filter(
          ({ name, isUnique }) => !present.has(name) || (isUnique && present.get(name)?.unique !== true),
        )
        .map(({ name }) => `${collection}.${name}`)
    }),
  )
  const missing = faults.flat()
  if (missing.length > 0)
    throw new Error(`Indexes are missing or not as they must be: ${missing.join(', ')}.`)
}

const makeIndex = async (db: Db, collection: string, { name, key, options }: IndexPlan): Promise<void> => {
  try {
    await db.collection(collection).createIndex(key, { ...options, name })
  } catch (error) {
    throw new Error(
      `The index ${collection}.${name} cannot be made: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}

const dropRetired = async (db: Db, collection: string, names: readonly string[]): Promise<void> => {
  const present = await db.collection(collection).indexes()
  for (const { name } of present) {
    if (name !== undefined && names.includes(name)) await db.collection(collection).dropIndex(name)
  }
}

/**
 * Makes the indexes that Payload does not make, then asserts that each one that a rule rests on is there, and drops those
 * whose place they took.
 * @throws Error naming the index, also where the stored documents already break its rule
 */
export const ensureIndexes = async (db: Db): Promise<void> => {
  for (const [collection, plans] of Object.entries(OURS)) {
    await Promise.all(plans.map((plan) => makeIndex(db, collection, plan)))
  }
  await assertIndexes(db)
  for (const [collection, names] of Object.entries(RETIRED)) await dropRetired(db, collection, names)
}
