import type { CollectionBeforeOperationHook } from 'payload'
import { mongooseOf, sessionOf } from './sessionOf'

/**
 * A transaction begins with its first statement. Payload looks up all relations of a new document at the same time,
 * and when those are the first statements, some of them fail and their field is called invalid. Every other write
 * begins with reading the document by itself.
 */
export const openTransaction: CollectionBeforeOperationHook = async ({ collection, operation, req }) => {
  if (operation !== 'create' || (await req.transactionID) === undefined) return
  const session = await sessionOf(req)
  await mongooseOf(req)
    .connection.collection(collection.slug)
    .findOne({}, { session, projection: { _id: 1 } })
}
