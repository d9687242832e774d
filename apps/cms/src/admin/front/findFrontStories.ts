import type { Db, Document, Filter, ObjectId } from 'mongodb'
import { ObjectId as Id } from 'mongodb'
import { ARTICLES, SECTIONS } from '../../collections/slugs'
import { PUBLISHED_SEARCH } from '../../database/listIndexes'
import { namesOf } from '../namesOf'
import { wordsFilter } from '../wordsFilter'
import type { FrontStory } from './frontStory'

type Row = {
  _id: ObjectId
  headline?: string
  section?: ObjectId
  firstPublishedAt?: Date
  _status?: string
  deletedAt?: Date | null
}

const FOUND = 20
const PROJECTION = { headline: 1, section: 1, firstPublishedAt: 1, _status: 1, deletedAt: 1 }

const toStories = async (db: Db, rows: readonly Row[]): Promise<FrontStory[]> => {
  const sections = await namesOf(
    db,
    SECTIONS,
    rows.map(({ section }) => section),
  )
  return rows.map(({ _id, headline, section, firstPublishedAt, _status, deletedAt }) => ({
    id: String(_id),
    headline: headline ?? '',
    section: sections.get(String(section))?.name ?? '',
    firstPublishedAt: firstPublishedAt?.toISOString() ?? null,
    isPublished: _status === 'published' && !deletedAt,
  }))
}

/** The newest published stories with these words in their headline; without words, the newest ones. */
export const findFrontStories = async (
  db: Db,
  { language, words }: { language: string; words: string },
): Promise<FrontStory[]> => {
  const filter: Document = { _status: 'published', language, ...wordsFilter(words, ['headline']) }
  const rows = await db
    .collection<Row>(ARTICLES)
    .find(filter as Filter<Row>, {
      projection: PROJECTION,
      sort: { firstPublishedAt: -1 },
      limit: FOUND,
      // It carries the headlines. MongoDB tries a few stories, and now and then takes one that does not.
      hint: PUBLISHED_SEARCH.name,
    })
    .toArray()
  return toStories(
    db,
    rows.filter(({ deletedAt }) => !deletedAt),
  )
}

export const findChosenStories = async (db: Db, ids: readonly string[]): Promise<FrontStory[]> => {
  const rows = await db
    .collection<Row>(ARTICLES)
    .find({ _id: { $in: ids.map((id) => new Id(id)) } }, { projection: PROJECTION })
    .toArray()
  return toStories(db, rows)
}
