import type { ArchivePeriod } from '@dateline/content-schema/archive'
import { languageCode } from '@dateline/content-schema/language'
import { boundsOf, period, periodOf, unitOf, type Period } from '@dateline/content-schema/period'
import type { Sort, Where } from 'payload'
import { z } from 'zod'
import { ARTICLES } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { archiveTags } from '../load/archiveTags'
import { publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { NEWEST_FIRST } from '../load/newestFirst'
import { periodsWithStories } from '../load/periodsWithStories'
import { isoOf, toCards } from '../mappers/toCard'
import { readInLanguage } from '../readInLanguage'
import type { StoredAddress, StoredCard } from '../storedContent'
import { ARTICLE_ADDRESS_SELECT, CARD_SELECT } from '../storedContent'
import { cursorAfter, cursorQuery, limitQuery, whereOfList } from './articles'

export const archiveQuery = z.strictObject({
  period,
  language: languageCode.optional(),
  cursor: cursorQuery.optional(),
  limit: limitQuery,
})

const OLDEST_FIRST: Sort = ['firstPublishedAt', 'id']

/** `GET /articles/archive?period=`: the stories first published in a year, a month or on a day (UTC), newest first. */
export const articleArchive: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, archiveQuery)
  if (!read.ok) return read.response
  const { query, settings, language } = read.value
  const { period: asked, cursor, limit } = query
  const bounds = boundsOf(asked)
  const unit = unitOf(asked)
  const source = publicSource(payload)

  const nearest = async (where: Where, sort: Sort): Promise<Period | null> => {
    const [story] = await source.find<StoredAddress>({
      collection: ARTICLES,
      where,
      select: ARTICLE_ADDRESS_SELECT,
      sort,
      limit: 1,
    })
    return story?.firstPublishedAt ? periodOf(isoOf(story.firstPublishedAt), unit) : null
  }
  const [found, parts, earlier, later] = await Promise.all([
    source.find<StoredCard>({
      collection: ARTICLES,
      where: whereOfList({ language, after: bounds.start, before: bounds.end, cursor }),
      select: CARD_SELECT,
      sort: NEWEST_FIRST,
      limit,
    }),
    unit === 'day'
      ? []
      : periodsWithStories(payload, {
          unit: unit === 'year' ? 'month' : 'day',
          languages: [language],
          bounds,
        }),
    nearest(whereOfList({ language, before: bounds.start }), NEWEST_FIRST),
    nearest(whereOfList({ language, after: bounds.end }), OLDEST_FIRST),
  ])
  const context = await loadContext({ source, defaultLanguage: settings.defaultLanguage, cards: found })
  context.tags.add(...archiveTags({ period: asked, earlier, later }))
  return jsonResponse(request, {
    period: asked,
    parts,
    earlier,
    later,
    articles: toCards(found, context),
    next: cursorAfter(found, limit),
    tags: context.tags.all(),
  } satisfies ArchivePeriod)
}
