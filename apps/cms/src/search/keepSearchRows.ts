import type { Payload } from 'payload'
import { ARTICLES } from '../collections/slugs'
import type { ContentSource } from '../content-api/load/contentSource'
import { publicSource } from '../content-api/load/contentSource'
import { loadContext } from '../content-api/load/loadContext'
import { loadSiteSettings } from '../content-api/siteSettings'
import type { StoredStory } from '../content-api/storedContent'
import { STORY_SELECT } from '../content-api/storedContent'
import { databaseOf } from '../publishing/feedCollections'
import { relationIds } from '../publishing/storedDocument'
import type { SearchCollections, SearchRow } from './searchRow'
import { searchCollectionsIn } from './searchRow'
import { spellingKeys, toleranceOf } from './spelling'
import { toSearchRow } from './toSearchRow'

/** Bodies that are held at once. */
export const BATCH = 50

/** What the rows of the index are made with, opened once for many. */
export type SearchKeeper = SearchCollections & {
  source: ContentSource
  defaultLanguage: string
  build: string
}

export const openSearchKeeper = async (payload: Payload, build: string): Promise<SearchKeeper> => ({
  ...searchCollectionsIn(databaseOf(payload)),
  source: publicSource(payload),
  defaultLanguage: (await loadSiteSettings(payload)).defaultLanguage,
  build,
})

const rowsOf = async (keeper: SearchKeeper, stories: readonly StoredStory[]): Promise<SearchRow[]> => {
  const { source, defaultLanguage, build } = keeper
  const topics = stories.flatMap((story) => relationIds(story.topics))
  const context = await loadContext({ source, defaultLanguage, cards: stories, topics })
  return stories.flatMap((story) => {
    const row = toSearchRow(story, context)
    return row === null ? [] : { ...row, build }
  })
}

/** Words are added and never counted: whether a story has one still is asked when it would be suggested. */
const addWords = async ({ words }: SearchKeeper, rows: readonly SearchRow[]): Promise<void> => {
  const made = new Map(
    rows.flatMap(({ language, forms }) =>
      forms
        .filter((form) => toleranceOf(form) > 0 && !/\p{N}/u.test(form))
        .map((form): [string, { language: string; form: string }] => [
          `${language}:${form}`,
          { language, form },
        ]),
    ),
  )
  const known = await words.distinct('_id', { _id: { $in: [...made.keys()] } })
  for (const id of known) made.delete(id)
  if (made.size === 0) return
  await words.bulkWrite(
    [...made].map(([_id, word]) => ({
      updateOne: {
        filter: { _id },
        update: { $setOnInsert: { ...word, keys: spellingKeys(word.form) } },
        upsert: true,
      },
    })),
    { ordered: false },
  )
}

/** Writes the rows of published stories as they are now. */
export const writeRows = async (keeper: SearchKeeper, stories: readonly StoredStory[]): Promise<void> => {
  const rows = await rowsOf(keeper, stories)
  if (rows.length === 0) return
  await keeper.rows.bulkWrite(
    rows.map((row) => ({
      replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true },
    })),
    { ordered: false },
  )
  await addWords(keeper, rows)
}

/** Reads stories again and brings their rows in line: who is not published any more has none. */
export const refreshRows = async (keeper: SearchKeeper, ids: readonly string[]): Promise<void> => {
  for (let first = 0; first < ids.length; first += BATCH) {
    const wanted = ids.slice(first, first + BATCH)
    const stories = await keeper.source.find<StoredStory>({
      collection: ARTICLES,
      where: { id: { in: wanted } },
      select: STORY_SELECT,
    })
    const there = new Set(stories.map(({ id }) => id))
    // First what must not be found any more.
    await keeper.rows.deleteMany({ _id: { $in: wanted.filter((id) => !there.has(id)) } })
    await writeRows(keeper, stories)
  }
}
