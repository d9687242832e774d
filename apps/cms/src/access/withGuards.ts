import type { CollectionConfig } from 'payload'
import { guardBulk } from './guardBulk'
import { limitQuery } from './limitQuery'

/** Adds the guards that no collection may be without. */
export const withGuards = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [guardBulk, limitQuery, ...(collection.hooks?.beforeOperation ?? [])],
  },
})
