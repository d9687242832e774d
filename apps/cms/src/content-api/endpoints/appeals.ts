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
import { readInLanguage } from '../readInLanguage'
import { languageQuery } from '../readQuery'
import type { StoredAmountSet, StoredAppeal } from '../storedContent'
import { AMOUNT_SET_SELECT, APPEAL_SELECT } from '../storedContent'

const NOT_ARCHIVED: Where = { archivedAt: { exists: false } }

/** `GET /appeals?language=`: those that may be shown, now or at their time, the most important first. */
export const appeals: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, languageQuery)
  if (!read.ok) return read.response
  const { query, settings, language } = read.value
  const source = publicSource(payload)
  const documents = await source.find<StoredAppeal>({
    collection: APPEALS,
    where: {
      and: [NOT_ARCHIVED, ...(query.language === undefined ? [] : [{ language: { equals: language } }])],
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
