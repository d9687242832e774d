import type { CollectionBeforeOperationHook } from 'payload'
import { saveKindOf } from '../publishing/noteSaveKind'
import { refuseFindings } from '../publishing/refuseUnfitPhotos'
import { checkBody } from '../workflow/checkBody'

/**
 * A malformed body never reaches the database, whoever sends it and whether readers see it or not. It is looked at
 * before anything else: Payload's own editor fails on a node that is none. A draft may hold a block that is not
 * filled in yet: refusing it would lose what is written around it. Runs after `noteSaveKind`.
 */
export const refuseMalformedBody: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return args
  const { body } = (args.data ?? {}) as { body?: unknown }
  const isDraft = saveKindOf(req, collection.slug).isDraftSave
  refuseFindings(collection.slug, checkBody(body, { isDraft }))
  return args
}
