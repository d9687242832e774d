import { languageCode } from '@dateline/content-schema/language'
import { MAX_QUESTION_LENGTH, MAX_RESULT_PAGES, searchDay, searchSort } from '@dateline/content-schema/search'
import { z } from 'zod'
import { addDays, momentOf } from '../../admin/calendar/wallTime'
import { databaseOf } from '../../publishing/feedCollections'
import { searchCollectionsIn } from '../../search/searchRow'
import { searchStories } from '../../search/searchStories'
import { documentId } from '../cursor'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { problemResponse } from '../problemResponse'
import { readInLanguage } from '../readInLanguage'

export const searchQuery = z.strictObject({
  q: z
    .string('what to search for')
    .trim()
    .min(1, 'what to search for')
    .max(MAX_QUESTION_LENGTH, `at most ${MAX_QUESTION_LENGTH} characters`),
  language: languageCode.optional(),
  section: documentId.optional(),
  topic: documentId.optional(),
  from: searchDay.optional(),
  to: searchDay.optional(),
  sort: searchSort.default('relevance'),
  page: z
    .string()
    .regex(/^[1-9]\d?$/, `a whole number from 1 to ${MAX_RESULT_PAGES}`)
    .transform(Number)
    .pipe(z.int().max(MAX_RESULT_PAGES, `at most ${MAX_RESULT_PAGES}`))
    .default(1),
})

/** The first moment of a day; where the clocks skip its midnight, the hour after. */
const startOf = (day: string, zone: string): Date =>
  momentOf({ day, time: '00:00' }, zone) ?? momentOf({ day, time: '01:00' }, zone) ?? new Date(day)

const NOT_READY = {
  status: 503,
  detail: 'The search is being made ready. Ask again in a minute.',
  retryAfter: 30,
}

/** `GET /search?q=`: published stories that have all the words. `from` and `to` are days of the newspaper's zone. */
export const search: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, searchQuery)
  if (!read.ok) return read.response
  const { query, settings, language } = read.value
  const { q, section, topic, from, to, sort, page } = query
  const collections = searchCollectionsIn(databaseOf(payload))
  if ((await collections.progress.findOne({ _id: 'search' })) === null) return problemResponse(NOT_READY)
  const zone = settings.timeZone
  const results = await searchStories(
    { collections, source: publicSource(payload), defaultLanguage: settings.defaultLanguage },
    {
      q,
      language,
      section,
      topic,
      from: from === undefined ? undefined : startOf(from, zone),
      before: to === undefined ? undefined : startOf(addDays(to, 1), zone),
      sort,
      page,
      now: new Date(),
    },
  )
  return jsonResponse(request, results)
}
