import { SITE_TAG } from '@dateline/content-schema/tag'
import { PAGES } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadBodyTargets } from '../load/loadBodyTargets'
import { loadContext } from '../load/loadContext'
import { whereOfSlug } from '../load/whereOfSlug'
import { toPage } from '../mappers/toPage'
import { readLanguage, readQuery, slugQuery } from '../readQuery'
import { loadSiteSettings } from '../siteSettings'
import type { StoredPage } from '../storedContent'
import { PAGE_SELECT } from '../storedContent'

/** `GET /pages?language=&slug=`: editable pages, whole. */
export const pages: Endpoint = async (request, payload) => {
  const query = readQuery(request, slugQuery)
  if (!query.ok) return query.response
  const settings = await loadSiteSettings(payload)
  const language = readLanguage(settings, query.value.language)
  if (!language.ok) return language.response
  const source = publicSource(payload)
  const documents = await source.find<StoredPage>({
    collection: PAGES,
    where: whereOfSlug(query.value, 'publishedSlug'),
    select: PAGE_SELECT,
    sort: ['order', 'title', 'id'],
  })
  const targets = await loadBodyTargets(source, { bodies: documents.map(({ body }) => body) })
  const context = await loadContext({
    source,
    defaultLanguage: settings.defaultLanguage,
    cards: [...targets.stories.values()],
    photos: targets.photoIds,
  })
  // A list of all pages grows with one that is published; a page that was asked for by name does not.
  if (query.value.slug === undefined) context.tags.add(SITE_TAG)
  return jsonResponse(request, {
    pages: documents.flatMap((document) => toPage(document, targets, context) ?? []),
    tags: context.tags.all(),
  })
}
