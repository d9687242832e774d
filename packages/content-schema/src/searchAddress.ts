import { searchPath, slugPattern, MAX_SLUG_LENGTH, type Languages } from './readerPath'
import { MAX_QUESTION_LENGTH, MAX_RESULT_PAGES, searchDay, searchSort, type SearchSort } from './search'

/** What the address of a page of search results asks for. Sections and topics are named by their slugs. */
export type SearchAsked = {
  /** Empty on the page that only has the form. */
  question: string
  section: string | null
  topic: string | null
  /** Days of the newspaper's time zone, both included. */
  from: string | null
  to: string | null
  sort: SearchSort
  /** From 1. */
  page: number
}

/** Spaces and whatever is no sign at all count as one space. */
const questionOf = (text: string | null): string =>
  (text ?? '')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, MAX_QUESTION_LENGTH)
    .trim()

const slugOf = (text: string | null): string | null =>
  text !== null && text.length <= MAX_SLUG_LENGTH && slugPattern.test(text) ? text : null

const pageOf = (text: string | null): number => {
  const page = /^[1-9]\d?$/.test(text ?? '') ? Number(text) : 1
  return page <= MAX_RESULT_PAGES ? page : 1
}

/** Reads the query of a search page. A form sends empty fields, and people change addresses: what is wrong is left out. */
export const readSearchQuery = (query: URLSearchParams): SearchAsked => ({
  question: questionOf(query.get('q')),
  section: slugOf(query.get('section')),
  topic: slugOf(query.get('topic')),
  from: searchDay.safeParse(query.get('from')).data ?? null,
  to: searchDay.safeParse(query.get('to')).data ?? null,
  sort: searchSort.safeParse(query.get('sort')).data ?? 'relevance',
  page: pageOf(query.get('page')),
})

/** The one address of a search page, whatever a form sent; without a question that of the form. */
export const searchAddress = (asked: SearchAsked, languages: Languages): string => {
  const { question, section, topic, from, to, sort, page } = asked
  const path = searchPath(languages)
  if (question === '') return path
  const fields = {
    q: question,
    section,
    topic,
    from,
    to,
    sort: sort === 'relevance' ? null : sort,
    page: page === 1 ? null : String(page),
  }
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== null)
  return `${path}?${new URLSearchParams(given).toString()}`
}
