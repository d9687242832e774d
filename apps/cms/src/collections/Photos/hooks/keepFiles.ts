import type { CollectionBeforeOperationHook, SanitizedCollectionConfig } from 'payload'

/**
 * Payload removes the files of a photo before the commit; when that fails, the photo is still there and its picture is
 * not. For a deletion the collection therefore has no files; `sweepOrphanFiles` removes them when the row is gone.
 */
export const keepFiles: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'delete') return args
  const config = { ...args.collection.config, upload: false } as unknown as SanitizedCollectionConfig
  return { ...args, collection: { ...args.collection, config } }
}
