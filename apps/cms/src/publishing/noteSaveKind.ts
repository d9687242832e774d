import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

/**
 * What a caller said, before Payload fills the gaps from the stored document: whether it is a draft save, and which
 * status and revision it named. Later hooks cannot tell "absent" from "as stored".
 */
export type SaveKind = {
  isDraftSave: boolean
  status: 'draft' | 'published' | undefined
  revision: unknown
  isRestore: boolean
}

const PLACE = 'saveKind'

export const saveKindOf = (req: PayloadRequest, collection: string): SaveKind =>
  (req.context[`${PLACE}:${collection}`] as SaveKind | undefined) ?? {
    isDraftSave: false,
    status: undefined,
    revision: undefined,
    isRestore: false,
  }

export const noteSaveKind: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return
  const data = ('data' in args ? args.data : {}) as
    { _status?: SaveKind['status']; revision?: unknown } | undefined
  const isDraft = 'draft' in args && Boolean(args.draft)
  const kind: SaveKind = {
    // Payload publishes an update that says so even with draft=true; a creation with draft=true is always a draft.
    isDraftSave: isDraft && (operation !== 'update' || data?._status !== 'published'),
    status: data?._status,
    revision: operation === 'update' ? data?.revision : undefined,
    isRestore: operation === 'restoreVersion',
  }
  req.context[`${PLACE}:${collection.slug}`] = kind
}
