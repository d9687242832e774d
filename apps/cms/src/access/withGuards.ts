import type { CollectionConfig } from 'payload'
import { openTransaction } from '../database/openTransaction'
import { refuseWrongValues } from '../fields/refuseWrongValues'
import { completeBulk, guardBulk } from './guardBulk'
import { limitQuery } from './limitQuery'

/** Adds the guards that no collection may be without. */
export const withGuards = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [guardBulk, limitQuery, openTransaction, ...(collection.hooks?.beforeOperation ?? [])],
    afterOperation: [completeBulk, ...(collection.hooks?.afterOperation ?? [])],
    beforeValidate: [refuseWrongValues, ...(collection.hooks?.beforeValidate ?? [])],
  },
})
