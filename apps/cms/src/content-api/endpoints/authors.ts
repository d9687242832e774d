import { AUTHORS_TAG } from '@dateline/content-schema/tag'
import { AUTHORS } from '../../collections/slugs'
import { relationIds } from '../../publishing/storedDocument'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { loadTranslations } from '../load/loadTranslations'
import { whereOfSlug } from '../load/whereOfSlug'
import { toAuthor } from '../mappers/toSection'
import { readInLanguage } from '../readInLanguage'
import { slugQuery } from '../readQuery'
import type { StoredAuthor, StoredLabel, StoredPaired } from '../storedContent'
import { AUTHOR_SELECT } from '../storedContent'

/** `GET /authors?language=&slug=`: by name. */
export const authors: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, slugQuery)
  if (!read.ok) return read.response
  const { query, settings } = read.value
  const source = publicSource(payload)
  const documents = await source.find<StoredAuthor>({
    collection: AUTHORS,
    where: whereOfSlug(query),
    select: AUTHOR_SELECT,
    sort: ['name', 'id'],
  })
  const translations = await loadTranslations<StoredLabel & StoredPaired>({
    source,
    settings,
    collection: AUTHORS,
    documents,
  })
  const context = await loadContext({
    source,
    defaultLanguage: settings.defaultLanguage,
    cards: [],
    photos: documents.flatMap(({ portrait }) => relationIds(portrait)),
  })
  // One author by the slug does not depend on what others there are.
  if (query.slug === undefined) context.tags.add(AUTHORS_TAG)
  return jsonResponse(request, {
    authors: documents.flatMap((document) => toAuthor({ document, translations }, context) ?? []),
    tags: context.tags.all(),
  })
}
