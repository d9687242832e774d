import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ClientSession } from 'mongodb'
import type { PayloadRequest } from 'payload'

/** Our one engine: every place that speaks to MongoDB directly goes through here. */
export const mongooseOf = (req: Pick<PayloadRequest, 'payload'>): MongooseAdapter =>
  req.payload.db as unknown as MongooseAdapter

/**
 * The session of the transaction that a request runs in, so that a direct write belongs to the same save.
 * @throws Error when there is none: a write beside the transaction could survive a save that was rolled back
 */
export const sessionOf = async (req: PayloadRequest): Promise<ClientSession> => {
  const id = await req.transactionID
  const session = id === undefined ? undefined : mongooseOf(req).sessions[id]
  if (session === undefined) throw new Error('This save runs outside a transaction.')
  // Payload types its sessions for every database it knows; ours are MongoDB's.
  return session
}
