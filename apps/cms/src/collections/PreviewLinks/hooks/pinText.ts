import type { CollectionBeforeChangeHook } from 'payload'
import { APIError, Forbidden } from 'payload'
import { isEditor } from '../../../access/roles'
import { documentId } from '../../../content-api/cursor'
import { TYPED_FIELDS } from '../../../preview/typedFieldNames'
import type { HookedDocument, StoredDocument } from '../../../publishing/storedDocument'
import { relationId } from '../../../publishing/storedDocument'
import { ARTICLES } from '../../slugs'
import { isLinkDuration, LINK_DURATIONS } from '../linkDurations'

/** What a reader sees of a story, and where it stands or stood. Nothing of the newsroom is among it. */
const PINNED = [...TYPED_FIELDS, 'story', 'publishedSlug', 'firstPublishedAt', 'publishedAt'] as const

const pick = (story: StoredDocument): Record<string, unknown> =>
  Object.fromEntries(PINNED.filter((name) => story[name] !== undefined).map((name) => [name, story[name]]))

/**
 * A new link holds the newest saved text as it is now. What is written afterwards was not agreed on with whoever gets
 * it, and half a sentence is nobody's business; a newer text takes a new link.
 */
export const pinText: CollectionBeforeChangeHook<HookedDocument> = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  if (!req.user || !isEditor(req.user)) throw new Forbidden(req.t)
  if (!isLinkDuration(data.lasts)) {
    throw new APIError(`lasts: one of ${Object.keys(LINK_DURATIONS).join(', ')}.`, 400)
  }
  const id = documentId.safeParse(relationId(data.story))
  const story: unknown = id.success
    ? await req.payload.findByID({
        collection: ARTICLES,
        id: id.data,
        draft: true,
        depth: 0,
        req,
        user: req.user,
        overrideAccess: false,
        disableErrors: true,
      })
    : null
  if (!story)
    throw new APIError('story: there is no such story. Give the id of one that is not in the trash.', 400)
  return {
    story: relationId(data.story),
    lasts: data.lasts,
    until: new Date(Date.now() + LINK_DURATIONS[data.lasts]).toISOString(),
    createdBy: req.user.id,
    text: pick(story as StoredDocument),
    revokedAt: null,
    revokedBy: null,
  }
}
