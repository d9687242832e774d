import type { Tag } from '@dateline/content-schema/tag'
import { goneTag } from '@dateline/content-schema/tag'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { ARTICLES, OUTBOX, PAGES, PHOTOS, REDIRECTS } from '../collections/slugs'
import { sessionOf } from '../database/sessionOf'
import { addressOf } from './addressOf'
import { awaitedTagBy } from './awaitedTag'
import { liveDocument, readLiveDocument, takeLiveDocument } from './liveDocument'
import { nowOf } from './release'
import { pairTagBy } from './pairTag'
import type { HookedDocument, StoredDocument } from './storedDocument'
import { photosShownBy, tagsForChange } from './tagsForChange'

type Hooks = {
  beforeChange: CollectionBeforeChangeHook<HookedDocument>[]
  afterChange: CollectionAfterChangeHook<HookedDocument>[]
  beforeDelete: CollectionBeforeDeleteHook[]
  afterDelete: CollectionAfterDeleteHook[]
}

/** Inserts an unnumbered feed entry in the transaction of the save; the sequencer numbers it after the commit. */
export const announce = async (req: PayloadRequest, tags: readonly Tag[]): Promise<void> => {
  if (tags.length === 0) return
  await req.payload.db.create({
    collection: OUTBOX,
    data: { kind: 'feed', tags: [...new Set(tags)], at: nowOf(req).toISOString() },
    req,
  })
}

type Moved = {
  collection: CollectionSlug
  id: string
  from: string | null
  to: string | null
  isKept: boolean
  req: PayloadRequest
}

/**
 * Old addresses lead to the present one for ever, and a present address is never a redirect. A story's row is made
 * when it leaves an address, unpublished too: it may come back at another one.
 */
const keepOldAddress = async ({ collection, id, from, to, isKept, req }: Moved): Promise<void> => {
  const { db } = req.payload
  const touched = [from, to].filter((address) => address !== null)
  await db.deleteMany({ collection: REDIRECTS, req, where: { from: { in: touched } } })
  if (from === null || !isKept) return
  if (collection === ARTICLES) {
    await db.create({ collection: REDIRECTS, req, data: { from, article: id } })
  } else if (to !== null) {
    await db.updateMany({ collection: REDIRECTS, req, where: { to: { equals: from } }, data: { to } })
    await db.create({ collection: REDIRECTS, req, data: { from, to } })
  }
}

type Flagging = { owner: string; was: readonly string[]; is: readonly string[]; req: PayloadRequest }

/**
 * Photos follow what shows them. The names of the documents that show a photo are added and pulled one by one, so
 * that two saves at once cannot both believe that the other still shows it.
 * @returns tags of the photos that nobody shows any more
 */
const flagPhotos = async ({ owner, was, is, req }: Flagging): Promise<Tag[]> => {
  const photos = req.payload.db.collections[PHOTOS]
  const session = await sessionOf(req)
  const added = is.filter((id) => !was.includes(id))
  const removed = was.filter((id) => !is.includes(id))
  if (photos === undefined) return []
  if (added.length > 0)
    await photos.updateMany(
      { _id: { $in: added } },
      { $addToSet: { publicIn: owner } },
      { session, timestamps: false },
    )
  if (removed.length === 0) return []
  await photos.updateMany(
    { _id: { $in: removed } },
    { $pull: { publicIn: owner } },
    { session, timestamps: false },
  )
  const hidden = await photos
    .find({ _id: { $in: removed }, publicIn: { $size: 0 } }, { _id: 1 }, { session })
    .lean()
  return hidden.map(({ _id }) => goneTag('photo', String(_id)))
}

type Recorded = { collection: CollectionSlug; id: string; before: StoredDocument | null; req: PayloadRequest }

const record = async ({ collection, id, before, req }: Recorded): Promise<void> => {
  const now = nowOf(req)
  const after = await readLiveDocument({ collection, id, req })
  const awaited = awaitedTagBy(req.payload.secret)(collection === PAGES ? 'page' : 'card', id)
  const tags = tagsForChange({
    collection,
    id,
    before,
    after,
    now,
    awaited,
    pairTag: pairTagBy(req.payload.secret),
  })
  const hidden = await flagPhotos({
    owner: `${collection}:${id}`,
    was: photosShownBy({ collection, document: before, now }),
    is: photosShownBy({ collection, document: after, now }),
    req,
  })
  const from = before && addressOf(collection, before)
  const to = after && addressOf(collection, after)
  if (from !== to) await keepOldAddress({ collection, id, from, to, isKept: after !== null, req })
  await announce(req, [...tags, ...hidden])
}

/**
 * The hooks that tell the reader site what a save changed: what readers saw is remembered before the write and
 * compared with what they see after it, all in the transaction of the save.
 */
export const recordsPublicChange = (collection: CollectionSlug): Hooks => ({
  beforeChange: [
    async ({ data, originalDoc, operation, req }) => {
      if (operation === 'update') await liveDocument({ collection, id: originalDoc?.id, req })
      return data
    },
  ],
  afterChange: [
    async ({ doc, req }) => {
      const id = String(doc.id)
      await record({ collection, id, before: takeLiveDocument({ collection, id, req }), req })
      return doc
    },
  ],
  beforeDelete: [
    async ({ id, req }) => {
      await liveDocument({ collection, id, req })
    },
  ],
  afterDelete: [
    async ({ id, req }) => {
      await record({ collection, id: String(id), before: takeLiveDocument({ collection, id, req }), req })
    },
  ],
})
