import type { SearchSort } from '@dateline/content-schema/search'
import type { Document } from 'mongodb'
import { stemOf } from './stemOf'
import { isStopWord } from './stopWords'
import { wordsIn } from './wordsIn'
import type { AskedWord, FoundStory } from './rankStories'
import { byRelevance } from './rankStories'
import type { SearchCollections, SearchField } from './searchRow'
import { SEARCH_INDEXES } from './searchRow'

export type Question = {
  language: string
  words: readonly AskedWord[]
  section?: string | undefined
  topic?: string | undefined
  /** The first publication: from <= it < before. */
  from?: Date | undefined
  before?: Date | undefined
  sort: SearchSort
  now: Date
}

export type Found = {
  /** The best first. */
  stories: FoundStory[]
  /** Whether there may be more than these. */
  isMore: boolean
}

/** More words make a search no better; the first ones count. */
const MAX_WORDS = 8
/** How many stories anybody pages through. */
export const MAX_FOUND = 300
/** A word that stands in more stories is common enough not to be counted on. */
const MAX_COUNTED = 5000
/** Of the rarest word so many stories are looked at, the newest first, however seldom the others stand beside it. */
const MAX_WALKED = 3000
const MAX_MILLISECONDS = 1500

/** The words of a question that can be looked for, each once. */
export const askedForms = (q: string): string[] =>
  [...new Set(wordsIn(q).map(({ form }) => form))].filter((form) => !isStopWord(form)).slice(0, MAX_WORDS)

type Rows = Pick<SearchCollections, 'rows'>

/** In how many stories of the language each word stands. */
export const countWords = (
  { rows }: Rows,
  { language, forms }: { language: string; forms: readonly string[] },
): Promise<AskedWord[]> =>
  Promise.all(
    forms.map(async (form) => {
      const stem = stemOf(form)
      const count = await rows.countDocuments(
        { language, terms: stem },
        { limit: MAX_COUNTED, hint: SEARCH_INDEXES.terms, maxTimeMS: MAX_MILLISECONDS },
      )
      return { form, stem, count }
    }),
  )

const theseOf = (field: string, wanted: readonly string[]): Document => ({
  $setIntersection: [`$${field}`, wanted],
})

/**
 * Walks over the stories of the rarest word, the newest first, and keeps those that have the others too: what is common
 * is found soon, what is rare is short, and in between a limit ends it.
 */
const walk = async ({ rows }: Rows, field: SearchField, question: Question): Promise<FoundStory[]> => {
  const { language, words, section, topic, from, before } = question
  const [rarest, ...others] = [...words].sort((one, other) => one.count - other.count)
  if (rarest === undefined) return []
  const at = { ...(from && { $gte: from }), ...(before && { $lt: before }) }
  const rest = {
    ...(others.length > 0 && { [field]: { $all: others.map(({ stem }) => stem) } }),
    ...(section !== undefined && { section }),
    ...(topic !== undefined && { topics: topic }),
  }
  const stems = words.map(({ stem }) => stem)
  return rows
    .aggregate<FoundStory>(
      [
        { $match: { language, [field]: rarest.stem, ...(from || before ? { at } : {}) } },
        { $sort: { at: -1 } },
        { $limit: MAX_WALKED },
        { $match: rest },
        { $limit: MAX_FOUND + 1 },
        {
          $project: {
            at: 1,
            topics: 1,
            title: theseOf('title', stems),
            head: theseOf('head', stems),
            often: theseOf('often', stems),
            forms: theseOf(
              'forms',
              words.map(({ form }) => form),
            ),
          },
        },
      ],
      { hint: SEARCH_INDEXES[field], maxTimeMS: MAX_MILLISECONDS },
    )
    .toArray()
}

/** Whether the walk may have ended before all that has the other words came by. */
const isCutShort = ({ words, section, topic }: Question): boolean =>
  Math.min(...words.map(({ count }) => count)) > MAX_WALKED &&
  (words.length > 1 || section !== undefined || topic !== undefined)

/**
 * The stories that have all the words. By relevance those with all of them in the head come in whatever their age, and
 * of the others the newest: the whole archive is not weighed.
 */
export const findStories = async (collections: Rows, question: Question): Promise<Found> => {
  const { words, sort, now } = question
  if (words.length === 0 || words.some(({ count }) => count === 0)) return { stories: [], isMore: false }
  const fields: SearchField[] = sort === 'newest' ? ['terms'] : ['head', 'terms']
  const walks = await Promise.all(fields.map((field) => walk(collections, field, question)))
  const found = [...new Map(walks.flat().map((story) => [story._id, story])).values()]
  const ordered = sort === 'newest' ? found : byRelevance(found, { words, now })
  return { stories: ordered.slice(0, MAX_FOUND), isMore: found.length > MAX_FOUND || isCutShort(question) }
}
