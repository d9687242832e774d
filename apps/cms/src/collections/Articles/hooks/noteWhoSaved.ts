import type { CollectionBeforeChangeHook } from 'payload'
import type { HookedDocument } from '../../../publishing/storedDocument'
import { relationId } from '../../../publishing/storedDocument'

/** Payload's versions do not say whose they are. Null: a script, a job or an import. */
export const noteWhoSaved: CollectionBeforeChangeHook<HookedDocument> = ({ data, req }) => ({
  ...data,
  savedBy: relationId(req.user) ?? null,
})
