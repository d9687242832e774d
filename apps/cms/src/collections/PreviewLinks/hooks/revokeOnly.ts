import type { CollectionBeforeChangeHook } from 'payload'
import type { HookedDocument } from '../../../publishing/storedDocument'

/** A link can be taken back, once and for ever, and nothing else about it changes. Its text goes with it. */
export const revokeOnly: CollectionBeforeChangeHook<HookedDocument> = ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  const { story, lasts, until, createdBy, revokedAt, revokedBy, text } = originalDoc
  const kept = { story, lasts, until, createdBy }
  if (revokedAt || !data.revokedAt) return { ...kept, revokedAt, revokedBy, text }
  return { ...kept, revokedAt: new Date().toISOString(), revokedBy: req.user?.id ?? null, text: null }
}
