import { TOPICS_TAG } from '@dateline/content-schema/tag'
import { TOPICS } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { whereOfSlug } from '../load/whereOfSlug'
import { toTopic } from '../mappers/toSection'
import { readLanguage, readQuery, slugQuery } from '../readQuery'
import { loadSiteSettings } from '../siteSettings'
import type { StoredTopic } from '../storedContent'
import { TOPIC_SELECT } from '../storedContent'

/** `GET /topics?language=&slug=`: by name. */
export const topics: Endpoint = async (request, payload) => {
  const query = readQuery(request, slugQuery)
  if (!query.ok) return query.response
  const settings = await loadSiteSettings(payload)
  const language = readLanguage(settings, query.value.language)
  if (!language.ok) return language.response
  const source = publicSource(payload)
  const documents = await source.find<StoredTopic>({
    collection: TOPICS,
    where: whereOfSlug(query.value),
    select: TOPIC_SELECT,
    sort: ['name', 'id'],
  })
  const context = await loadContext({ source, defaultLanguage: settings.defaultLanguage, cards: [] })
  context.tags.add(TOPICS_TAG)
  return jsonResponse(request, {
    topics: documents.flatMap((document) => toTopic(document, context) ?? []),
    tags: context.tags.all(),
  })
}
