import { documentId } from '../content-api/cursor'
import { ARTICLES } from '../collections/slugs'
import type { StoredDocument } from '../publishing/storedDocument'
import type { Asked } from './whoAsks'

/** The newest text of a story that this person may read; null where there is none. */
export const newestDraft = async ({ payload, user }: Asked, id: string): Promise<StoredDocument | null> => {
  // The database would take a condition on an id of another shape for no condition at all.
  if (!documentId.safeParse(id).success) return null
  const document: unknown = await payload.findByID({
    collection: ARTICLES,
    id,
    draft: true,
    depth: 0,
    user,
    overrideAccess: false,
    disableErrors: true,
  })
  return document as StoredDocument | null
}
