import { SITE_TAG } from '@dateline/content-schema/tag'
import { SECTIONS } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { loadTranslations } from '../load/loadTranslations'
import { whereOfSlug } from '../load/whereOfSlug'
import { toSection } from '../mappers/toSection'
import { readInLanguage } from '../readInLanguage'
import { slugQuery } from '../readQuery'
import type { StoredLabel, StoredPaired, StoredSection } from '../storedContent'
import { SECTION_SELECT } from '../storedContent'

/** `GET /sections?language=&slug=`: in the order of the navigation. */
export const sections: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, slugQuery)
  if (!read.ok) return read.response
  const { query, settings } = read.value
  const source = publicSource(payload)
  const documents = await source.find<StoredSection>({
    collection: SECTIONS,
    where: whereOfSlug(query),
    select: SECTION_SELECT,
    sort: ['order', 'name', 'id'],
  })
  const translations = await loadTranslations<StoredLabel & StoredPaired>({
    source,
    settings,
    collection: SECTIONS,
    documents,
  })
  const context = await loadContext({ source, defaultLanguage: settings.defaultLanguage, cards: [] })
  // A new section is announced by this tag alone.
  context.tags.add(SITE_TAG)
  return jsonResponse(request, {
    sections: documents.flatMap((document) => toSection({ document, translations }, context) ?? []),
    tags: context.tags.all(),
  })
}
