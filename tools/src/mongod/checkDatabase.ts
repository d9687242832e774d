import { MongoClient } from 'mongodb'
import { Refusal } from '../refusal'

const REMEDY = `Use a replica set and name it in the address: mongodb://host:27017/dateline?replicaSet=rs0
A single mongod becomes one with --replSet rs0 and rs.initiate(). Without MONGODB_URI we start a database ourselves.`

/** Refuses an address without a replica set, and a database on which a transaction cannot be opened. */
export const checkDatabase = async (uri: string): Promise<void> => {
  if (!uri.startsWith('mongodb+srv:')) refuseWithoutReplicaSet(uri, clientFor(uri).options.replicaSet)
  const client = clientFor(uri)
  try {
    await client.connect().catch((error: unknown) => {
      throw new Refusal(
        `The database ${addressOf(uri)} does not answer: ${messageOf(error)}\nIs it running, is it a member of that replica set, and are MONGODB_URI or MONGOD_PORT the ones that it was started with?`,
      )
    })
    // With mongodb+srv the name comes with the DNS answer.
    refuseWithoutReplicaSet(uri, client.options.replicaSet)
    const hello = await client.db().admin().command({ hello: 1 })
    if (hello.msg === 'isdbgrid') {
      throw new Refusal(
        `The database ${addressOf(uri)} is a sharded cluster, on which Payload opens no transaction.\n${REMEDY}`,
      )
    }
    await openTransaction(client).catch((error: unknown) => {
      throw new Refusal(
        `On the database ${addressOf(uri)} no transaction can be opened: ${messageOf(error)}\n${REMEDY}`,
      )
    })
  } finally {
    await client.close()
  }
}

const clientFor = (uri: string): MongoClient => {
  try {
    return new MongoClient(uri, { serverSelectionTimeoutMS: 8000 })
  } catch (error) {
    throw new Refusal(`MONGODB_URI cannot be read: ${messageOf(error)}`)
  }
}

const refuseWithoutReplicaSet = (uri: string, replicaSet: string | undefined) => {
  if (replicaSet) return
  throw new Refusal(
    `The database ${addressOf(uri)} is addressed without a replica set. Payload would then save without transactions, and acknowledged saves could be lost.\n${REMEDY}`,
  )
}

/** A write that is rolled back: only a write makes the server open the transaction. */
const openTransaction = async (client: MongoClient) => {
  const session = client.startSession()
  try {
    session.startTransaction({ writeConcern: { w: 'majority' } })
    await client.db().collection('start-check').insertOne({ at: new Date() }, { session })
    await session.abortTransaction()
  } finally {
    await session.endSession()
  }
}

/** The address without user and password. */
const addressOf = (uri: string): string => uri.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/, '')

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
