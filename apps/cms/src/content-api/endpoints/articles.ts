import type { ArticleList } from '@dateline/content-schema/article'
import { languageCode } from '@dateline/content-schema/language'
import { FRONT_TAG, tagOf } from '@dateline/content-schema/tag'
import type { Where } from 'payload'
import { z } from 'zod'
import { ARTICLES } from '../../collections/slugs'
import { decodeCursor, documentId, encodeCursor } from '../cursor'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { afterCursor, NEWEST_FIRST } from '../load/newestFirst'
import { isoOf, toCards } from '../mappers/toCard'
import { readInLanguage } from '../readInLanguage'
import type { StoredAddress, StoredCard } from '../storedContent'
import { CARD_SELECT } from '../storedContent'

const DEFAULT_LIMIT = 20
export const MAX_LIMIT = 100

const moment = z
  .union(
    [z.iso.datetime({ offset: true }), z.iso.date()],
    'a moment as ISO 8601, such as 2026-03-13T09:00:00Z',
  )
  .transform(isoOf)

export const cursorQuery = z.string().transform((text, context) => {
  const decoded = decodeCursor(text)
  if (decoded !== null) return decoded
  context.addIssue({ code: 'custom', message: 'a cursor that an answer named as "next"' })
  return z.NEVER
})

export const limitQuery = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, `a whole number from 1 to ${MAX_LIMIT}`)
  .transform(Number)
  .pipe(z.int().max(MAX_LIMIT, `at most ${MAX_LIMIT}`))
  .default(DEFAULT_LIMIT)

export const articlesQuery = z.strictObject({
  section: documentId.optional(),
  topic: documentId.optional(),
  author: documentId.optional(),
  language: languageCode.optional(),
  before: moment.optional(),
  after: moment.optional(),
  cursor: cursorQuery.optional(),
  limit: limitQuery,
})
export type ArticlesQuery = z.infer<typeof articlesQuery>

export const whereOfList = ({
  section,
  topic,
  author,
  language,
  before,
  after,
  cursor: from,
}: Omit<ArticlesQuery, 'limit'>): Where => ({
  and: [
    ...(section === undefined ? [] : [{ section: { equals: section } }]),
    ...(topic === undefined ? [] : [{ topics: { in: [topic] } }]),
    ...(author === undefined ? [] : [{ authors: { in: [author] } }]),
    ...(language === undefined ? [] : [{ language: { equals: language } }]),
    ...(before === undefined ? [] : [{ firstPublishedAt: { less_than: before } }]),
    ...(after === undefined ? [] : [{ firstPublishedAt: { greater_than_equal: after } }]),
    ...(from === undefined ? [] : [afterCursor(from)]),
  ],
})

/** A list of everything changes with the front page's list of newest stories. */
export const listTags = ({
  section,
  topic,
  author,
}: Pick<ArticlesQuery, 'section' | 'topic' | 'author'>): string[] => {
  const tags = [
    ...(section === undefined ? [] : [tagOf('section', section)]),
    ...(topic === undefined ? [] : [tagOf('topic', topic)]),
    ...(author === undefined ? [] : [tagOf('author', author)]),
  ]
  return tags.length > 0 ? tags : [FRONT_TAG]
}

/** Where a list goes on that was asked for `limit` stories; null where it ended. */
export const cursorAfter = (found: readonly StoredAddress[], limit: number): string | null => {
  const last = found.length === limit ? found.at(-1) : undefined
  return last?.firstPublishedAt
    ? encodeCursor({ firstPublishedAt: isoOf(last.firstPublishedAt), id: last.id })
    : null
}

/** `GET /articles`: cards, newest first. `before` and `after` bound the first publication: after <= it < before. */
export const articles: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, articlesQuery)
  if (!read.ok) return read.response
  const { query, settings } = read.value
  const { limit } = query
  const source = publicSource(payload)
  const found = await source.find<StoredCard>({
    collection: ARTICLES,
    where: whereOfList(query),
    select: CARD_SELECT,
    sort: NEWEST_FIRST,
    limit,
  })
  const context = await loadContext({ source, defaultLanguage: settings.defaultLanguage, cards: found })
  context.tags.add(...listTags(query))
  const list: ArticleList = {
    articles: toCards(found, context),
    next: cursorAfter(found, limit),
    tags: context.tags.all(),
  }
  return jsonResponse(request, list)
}
