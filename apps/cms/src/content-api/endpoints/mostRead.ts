import type { MostRead } from '@dateline/content-schema/article'
import { ARTICLES } from '../../collections/slugs'
import { databaseOf } from '../../publishing/feedCollections'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { findByIds, publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { rankMostRead } from '../load/rankMostRead'
import { toCards } from '../mappers/toCard'
import { readInLanguage } from '../readInLanguage'
import { languageQuery } from '../readQuery'
import type { StoredCard } from '../storedContent'
import { CARD_SELECT } from '../storedContent'

const LENGTH = 10

/**
 * `GET /most-read?language=`: what was read most today and yesterday. No change of the feed tells of another order:
 * ask again after a while.
 */
export const mostRead: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, languageQuery)
  if (!read.ok) return read.response
  const { settings, language } = read.value
  const ids = await rankMostRead(databaseOf(payload), { language, now: new Date() })
  const source = publicSource(payload)
  const stories = await findByIds<StoredCard>(source, { collection: ARTICLES, ids, select: CARD_SELECT })
  const cards = ids.flatMap((id) => stories.get(id) ?? []).slice(0, LENGTH)
  const context = await loadContext({ source, defaultLanguage: settings.defaultLanguage, cards })
  const articles = toCards(cards, context)
  return jsonResponse(request, { articles, tags: context.tags.all() } satisfies MostRead)
}
