import { z } from 'zod'
import { card, label } from './card'
import { tag } from './tag'

export const MAX_QUESTION_LENGTH = 200
/** Stories on a page of results, and how many pages there are at most: whoever wants more asks more precisely. */
export const RESULTS_PER_PAGE = 10
export const MAX_RESULT_PAGES = 30

export const SEARCH_SORTS = ['relevance', 'newest'] as const
export const searchSort = z.enum(SEARCH_SORTS)
export type SearchSort = z.infer<typeof searchSort>

/** A day of a calendar such as 2026-03-13; in a search one of the newspaper's own time zone. */
export const searchDay = z.iso.date('a day such as 2026-03-13')

/** A text in parts, in their order. `marked` are the words that were asked for, in whatever form they stand there. */
export const markedText = z.array(z.strictObject({ text: z.string(), marked: z.boolean() }))
export type MarkedText = z.infer<typeof markedText>

export const searchHit = z.strictObject({
  card,
  headline: markedText,
  /** A passage of the text that shows the words; where they stand only in the head, the teaser. */
  excerpt: markedText,
})
export type SearchHit = z.infer<typeof searchHit>

/** The published stories that have all the words of a question. */
export const searchResults = z.strictObject({
  /** As it was asked, without spaces around it. */
  question: z.string(),
  hits: z.array(searchHit),
  /** How many stories can be paged through. */
  total: z.int().min(0),
  /** Whether there are more than `total`. */
  isMore: z.boolean(),
  page: z.int().min(1),
  /** 0 where nothing was found. */
  pages: z.int().min(0),
  /** What the stories that were found are about, the most frequent first. */
  topics: z.array(label),
  /** A question that was probably meant, where a word of this one stands in no story. */
  suggestion: z.string().nullable(),
  /** Where several words were asked for and no story has all of them: those that stand in some story. */
  known: z.array(z.string()),
  tags: z.array(tag),
})
export type SearchResults = z.infer<typeof searchResults>
