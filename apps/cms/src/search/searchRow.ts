import type { Collection, Db } from 'mongodb'
import type { IndexPlan } from '../publishing/feedIndexes'

/** Another number where rows are made in another way than before: all are made anew at the next start. */
export const SEARCH_SHAPE = 1

/** A published story as it is searched: stems, without their order. */
export type SearchRow = {
  /** The id of the story. */
  _id: string
  language: string
  /** Of the first publication. */
  at: Date
  section: string
  topics: string[]
  /** Section, topics and authors, whose names are searched too. */
  labels: string[]
  /** Stems of headline and kicker. */
  title: string[]
  /** The same, and those of the teaser and of the names. */
  head: string[]
  /** Stems that the text has three times and more. */
  often: string[]
  /** All stems. */
  terms: string[]
  /** All words as they are written, small letters. */
  forms: string[]
  /** The making of the whole index that wrote it last. */
  build: string
}

/** A word that a published story had once, and the keys by which misspellings find it. */
export type SearchWord = { _id: string; language: string; form: string; keys: string[] }

/** How far the index has come. `feed` names the feed that `cursor` belongs to. */
export type SearchProgress = { _id: 'search'; shape: number; build: string; feed: string; cursor: number }

export type SearchCollections = {
  rows: Collection<SearchRow>
  words: Collection<SearchWord>
  progress: Collection<SearchProgress>
}

export const SEARCH_ROWS = 'search-rows'
export const SEARCH_WORDS = 'search-words'

export const searchCollectionsIn = (db: Db): SearchCollections => ({
  rows: db.collection<SearchRow>(SEARCH_ROWS),
  words: db.collection<SearchWord>(SEARCH_WORDS),
  progress: db.collection<SearchProgress>('search-progress'),
})

/** Where a stem is looked for. Both give the newest stories first. */
export type SearchField = 'head' | 'terms'
export const SEARCH_INDEXES: Readonly<Record<SearchField, string>> = {
  head: 'dateline_search_head',
  terms: 'dateline_search_terms',
}

export const SEARCH_ROW_INDEXES: readonly IndexPlan[] = [
  { name: SEARCH_INDEXES.head, key: { language: 1, head: 1, at: -1 } },
  { name: SEARCH_INDEXES.terms, key: { language: 1, terms: 1, at: -1 } },
  { name: 'dateline_search_labels', key: { labels: 1 } },
]

export const SEARCH_WORD_INDEXES: readonly IndexPlan[] = [
  { name: 'dateline_search_keys', key: { language: 1, keys: 1 } },
]
