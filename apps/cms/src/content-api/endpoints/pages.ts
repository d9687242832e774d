import { SITE_TAG } from '@dateline/content-schema/tag'
import { PAGES } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadBodyTargets } from '../load/loadBodyTargets'
import { loadContext } from '../load/loadContext'
import { loadTranslations } from '../load/loadTranslations'
import { whereOfSlug } from '../load/whereOfSlug'
import { toPage } from '../mappers/toPage'
import { readInLanguage } from '../readInLanguage'
import { slugQuery } from '../readQuery'
import type { StoredAddress, StoredPage, StoredPaired } from '../storedContent'
import { PAGE_SELECT } from '../storedContent'

/** `GET /pages?language=&slug=`: editable pages, whole. */
export const pages: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, slugQuery)
  if (!read.ok) return read.response
  const { query, settings } = read.value
  const source = publicSource(payload)
  const documents = await source.find<StoredPage>({
    collection: PAGES,
    where: whereOfSlug(query, 'publishedSlug'),
    select: PAGE_SELECT,
    sort: ['order', 'title', 'id'],
  })
  const translations = await loadTranslations<StoredAddress & StoredPaired>({
    source,
    settings,
    collection: PAGES,
    documents,
  })
  const targets = await loadBodyTargets(source, { bodies: documents.map(({ body }) => body) })
  const context = await loadContext({
    source,
    defaultLanguage: settings.defaultLanguage,
    cards: [...targets.stories.values()],
    photos: targets.photoIds,
  })
  // A list of all pages grows with one that is published; a page that was asked for by name does not.
  if (query.slug === undefined) context.tags.add(SITE_TAG)
  return jsonResponse(request, {
    pages: documents.flatMap((document) => toPage({ document, targets, translations }, context) ?? []),
    tags: context.tags.all(),
  })
}
