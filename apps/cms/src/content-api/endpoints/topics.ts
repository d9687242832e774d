import { TOPICS_TAG } from '@dateline/content-schema/tag'
import { TOPICS } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { loadTranslations } from '../load/loadTranslations'
import { whereOfSlug } from '../load/whereOfSlug'
import { toTopic } from '../mappers/toSection'
import { readInLanguage } from '../readInLanguage'
import { slugQuery } from '../readQuery'
import type { StoredLabel, StoredPaired, StoredTopic } from '../storedContent'
import { TOPIC_SELECT } from '../storedContent'

/** `GET /topics?language=&slug=`: by name. */
export const topics: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, slugQuery)
  if (!read.ok) return read.response
  const { query, settings } = read.value
  const source = publicSource(payload)
  const documents = await source.find<StoredTopic>({
    collection: TOPICS,
    where: whereOfSlug(query),
    select: TOPIC_SELECT,
    sort: ['name', 'id'],
  })
  const translations = await loadTranslations<StoredLabel & StoredPaired>({
    source,
    settings,
    collection: TOPICS,
    documents,
  })
  const context = await loadContext({ source, defaultLanguage: settings.defaultLanguage, cards: [] })
  // One topic by its slug does not depend on what others there are.
  if (query.slug === undefined) context.tags.add(TOPICS_TAG)
  return jsonResponse(request, {
    topics: documents.flatMap((document) => toTopic({ document, translations }, context) ?? []),
    tags: context.tags.all(),
  })
}
