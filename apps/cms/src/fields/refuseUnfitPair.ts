import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload'
import { ValidationError } from 'payload'
import type { AUTHORS, SECTIONS, TOPICS } from '../collections/slugs'
import { PAGES } from '../collections/slugs'
import type { HookedDocument, StoredDocument } from '../publishing/storedDocument'
import { relationId, textOf } from '../publishing/storedDocument'
import type { PairState } from './pairFault'
import { pairFault } from './pairFault'

/** What stands once per language and is paired by its field `translationOf`. */
export type PairedCollection = typeof PAGES | typeof SECTIONS | typeof TOPICS | typeof AUTHORS

const stateOf = (document: StoredDocument): PairState => ({
  id: String(document.id),
  language: textOf(document.language),
  names: relationId(document.translationOf),
  title: textOf(document.title ?? document.name),
})

type Sought = { collection: PairedCollection; chosen: string | null; id: string | null; req: PayloadRequest }

/** @param at where the fields stand in what is asked */
const whereIn = ({ chosen, id }: Sought, at: { prefix: string; id: string }): Where => {
  const among = [chosen, id].filter((one) => one !== null)
  return {
    or: [
      ...(chosen === null ? [] : [{ [at.id]: { equals: chosen } }]),
      { [`${at.prefix}translationOf`]: { in: among } },
    ],
  }
}

/** A page has two texts at once: readers have the one, and the newest may already say something else. */
const pageStates = async (sought: Sought): Promise<PairState[]> => {
  const { req } = sought
  const { db } = req.payload
  const [live, newest] = await Promise.all([
    db.find<HookedDocument>({
      collection: PAGES,
      req,
      pagination: false,
      where: {
        and: [
          whereIn(sought, { prefix: '', id: 'id' }),
          { _status: { equals: 'published' } },
          { deletedAt: { exists: false } },
        ],
      },
    }),
    db.queryDrafts<HookedDocument>({
      collection: PAGES,
      req,
      pagination: false,
      where: {
        and: [
          whereIn(sought, { prefix: 'version.', id: 'parent' }),
          { 'version.deletedAt': { exists: false } },
        ],
      },
    }),
  ])
  return [...live.docs, ...newest.docs].map(stateOf)
}

const statesOf = async (sought: Sought): Promise<PairState[]> => {
  if (sought.chosen === null && sought.id === null) return []
  if (sought.collection === PAGES) return pageStates(sought)
  const { docs } = await sought.req.payload.db.find<HookedDocument>({
    collection: sought.collection,
    req: sought.req,
    pagination: false,
    where: whereIn(sought, { prefix: '', id: 'id' }),
  })
  return docs.map(stateOf)
}

/** One partner in each language, and none in its own: otherwise a reader would be led to one of two at random. */
export const refuseUnfitPair =
  (collection: PairedCollection): CollectionBeforeChangeHook<HookedDocument> =>
  async ({ data, originalDoc, req }) => {
    if (data.deletedAt) return data
    const id = originalDoc === undefined ? null : String(originalDoc.id)
    const names = relationId(data.translationOf)
    const fault = pairFault({
      own: { id, language: textOf(data.language), names },
      states: await statesOf({ collection, chosen: names, id, req }),
      isNew: names !== relationId(originalDoc?.translationOf),
    })
    if (fault !== null) throw new ValidationError({ collection, errors: [fault] })
    return data
  }
