import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import { checkBody } from '../workflow/checkBody'
import type { ShownPhoto } from '../workflow/checkPhotos'
import { liveDocument } from './liveDocument'
import { saveKindOf } from './noteSaveKind'
import { refuseFindings, refuseUnfitPhotos } from './refuseUnfitPhotos'
import type { HookedDocument, StoredDocument } from './storedDocument'
import { textOf } from './storedDocument'

type Options = { photosOf: (document: StoredDocument) => readonly ShownPhoto[] }

/**
 * Publication of what has no newsroom workflow (pages, appeals): the address that readers use and the moment of the
 * first publication, kept through drafts.
 */
export const keepPublication =
  (collection: CollectionSlug, { photosOf }: Options): CollectionBeforeChangeHook<HookedDocument> =>
  async ({ data, originalDoc, operation, req }) => {
    const live = operation === 'update' ? await liveDocument({ collection, id: originalDoc?.id, req }) : null
    const publishedAt = textOf(live?.publishedAt) || null
    if (saveKindOf(req, collection).isDraftSave)
      return { ...data, publishedSlug: live?.publishedSlug ?? null, publishedAt }
    const isPublished = data._status === 'published' && !data.deletedAt
    if (isPublished) {
      refuseFindings(collection, checkBody(data.body, { isDraft: false }))
      await refuseUnfitPhotos({ collection, shown: photosOf(data), req })
    }
    return {
      ...data,
      _status: isPublished ? 'published' : 'draft',
      publishedSlug: isPublished ? (data.slug ?? null) : null,
      publishedAt: isPublished ? (publishedAt ?? new Date().toISOString()) : publishedAt,
    }
  }
