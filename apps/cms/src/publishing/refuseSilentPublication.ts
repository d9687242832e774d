import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import { APIError } from 'payload'
import { liveDocument } from './liveDocument'
import { saveKindOf } from './noteSaveKind'
import type { HookedDocument } from './storedDocument'

export const unclearSave = (): APIError =>
  new APIError(
    '_status: there is a newer draft, and this save does not say what becomes of it. Send "_status": "published" to publish it, or ?draft=true to go on drafting.',
    400,
  )

/**
 * A save that names no status takes that of the newest draft: it would put the draft before readers, or take the
 * published text away from them. Whoever means either says so.
 */
export const refuseSilentPublication =
  (collection: CollectionSlug): CollectionBeforeChangeHook<HookedDocument> =>
  async ({ data, originalDoc, operation, req }) => {
    const kind = saveKindOf(req, collection)
    if (operation === 'create' || kind.isDraftSave || kind.status !== undefined) return data
    const isTrashing = Boolean(data.deletedAt) !== Boolean(originalDoc?.deletedAt)
    if (isTrashing || originalDoc?._status !== 'draft') return data
    const live = await liveDocument({ collection, id: originalDoc.id, req })
    if (live?._status === 'published' && !live.deletedAt) throw unclearSave()
    return data
  }
