import { AUTHORS_TAG } from '@dateline/content-schema/tag'
import { AUTHORS } from '../../collections/slugs'
import { relationIds } from '../../publishing/storedDocument'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { whereOfSlug } from '../load/whereOfSlug'
import { toAuthor } from '../mappers/toSection'
import { readLanguage, readQuery, slugQuery } from '../readQuery'
import { loadSiteSettings } from '../siteSettings'
import type { StoredAuthor } from '../storedContent'
import { AUTHOR_SELECT } from '../storedContent'

/** `GET /authors?language=&slug=`: by name. */
export const authors: Endpoint = async (request, payload) => {
  const query = readQuery(request, slugQuery)
  if (!query.ok) return query.response
  const settings = await loadSiteSettings(payload)
  const language = readLanguage(settings, query.value.language)
  if (!language.ok) return language.response
  const source = publicSource(payload)
  const documents = await source.find<StoredAuthor>({
    collection: AUTHORS,
    where: whereOfSlug(query.value),
    select: AUTHOR_SELECT,
    sort: ['name', 'id'],
  })
  const context = await loadContext({
    source,
    defaultLanguage: settings.defaultLanguage,
    cards: [],
    photos: documents.flatMap(({ portrait }) => relationIds(portrait)),
  })
  context.tags.add(AUTHORS_TAG)
  return jsonResponse(request, {
    authors: documents.flatMap((document) => toAuthor(document, context) ?? []),
    tags: context.tags.all(),
  })
}
