import type { AppealList } from '@dateline/content-schema/appeal'
import { APPEALS_TAG } from '@dateline/content-schema/tag'
import type { Where } from 'payload'
import { AMOUNT_SETS, APPEALS } from '../../collections/slugs'
import { relationIds } from '../../publishing/storedDocument'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { findByIds, publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { toAppeal } from '../mappers/toAppeal'
import { languageQuery, readLanguage, readQuery } from '../readQuery'
import { loadSiteSettings } from '../siteSettings'
import type { StoredAmountSet, StoredAppeal } from '../storedContent'
import { AMOUNT_SET_SELECT, APPEAL_SELECT } from '../storedContent'

const NOT_ARCHIVED: Where = { archivedAt: { exists: false } }

/** `GET /appeals?language=`: those that may be shown, now or at their time, the most important first. */
export const appeals: Endpoint = async (request, payload) => {
  const query = readQuery(request, languageQuery)
  if (!query.ok) return query.response
  const settings = await loadSiteSettings(payload)
  const language = readLanguage(settings, query.value.language)
  if (!language.ok) return language.response
  const source = publicSource(payload)
  const documents = await source.find<StoredAppeal>({
    collection: APPEALS,
    where: {
      and: [
        NOT_ARCHIVED,
        ...(query.value.language === undefined ? [] : [{ language: { equals: language.value } }]),
      ],
    },
    select: APPEAL_SELECT,
    sort: ['-priority', 'id'],
  })
  const [context, amountSets] = await Promise.all([
    loadContext({
      source,
      defaultLanguage: settings.defaultLanguage,
      cards: [],
      photos: documents.flatMap(({ photo }) => relationIds(photo)),
    }),
    findByIds<StoredAmountSet>(source, {
      collection: AMOUNT_SETS,
      ids: documents.flatMap(({ amountSet }) => relationIds(amountSet)),
      select: AMOUNT_SET_SELECT,
    }),
  ])
  context.tags.add(APPEALS_TAG)
  const list: AppealList = {
    appeals: documents.flatMap((document) => toAppeal(document, amountSets, context) ?? []),
    tags: context.tags.all(),
  }
  return jsonResponse(request, list)
}
