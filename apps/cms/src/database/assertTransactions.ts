import type { Payload } from 'payload'
import { mongooseOf } from './sessionOf'

/**
 * Without `replicaSet` in the address, and through mongos, Payload goes on without transactions and says nothing.
 * @throws Error that says how to mend it
 */
export const assertTransactions = async (payload: Payload): Promise<void> => {
  const id = await payload.db.beginTransaction()
  if (id === null || id === undefined) {
    throw new Error(
      'MONGODB_URI leads to a database without transactions. It must name a replica set, such as ?replicaSet=rs0; sharded clusters are not supported.',
    )
  }
  // A transaction begins with its first read: an empty one would prove nothing.
  const session = mongooseOf({ payload }).sessions[id]
  await mongooseOf({ payload }).connection.collection('leases').findOne({}, { session })
  await payload.db.commitTransaction(id)
}
