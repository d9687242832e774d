import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import { saveKindOf } from './noteSaveKind'
import { readerDocument } from './recordsPublicChange'
import type { HookedDocument } from './storedDocument'
import { textOf } from './storedDocument'

/**
 * Publication of what has no newsroom workflow (pages, appeals): the address that readers use and the moment of the
 * first publication, kept through drafts.
 */
export const keepPublication =
  (collection: CollectionSlug): CollectionBeforeChangeHook<HookedDocument> =>
  async ({ data, originalDoc, operation, req }) => {
    const live =
      operation === 'update' ? await readerDocument({ collection, id: originalDoc?.id, req }) : null
    const publishedAt = textOf(live?.publishedAt) || null
    if (saveKindOf(req, collection).isDraftSave)
      return { ...data, publishedSlug: live?.publishedSlug ?? null, publishedAt }
    const isPublished = data._status === 'published' && !data.deletedAt
    return {
      ...data,
      _status: isPublished ? 'published' : 'draft',
      publishedSlug: isPublished ? (data.slug ?? null) : null,
      publishedAt: isPublished ? (publishedAt ?? new Date().toISOString()) : publishedAt,
    }
  }
