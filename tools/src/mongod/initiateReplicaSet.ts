import { MongoClient, MongoServerError } from 'mongodb'
import { REPLICA_SET } from './connectionString'

const NOT_YET_INITIALIZED = 94
const ALREADY_INITIALIZED = 23

/**
 * One step towards a database that takes writes: true once this mongod is the primary of its replica set, which is
 * made here the first time. False, without an error, as long as the server does not answer or has not voted.
 */
export const initiateReplicaSet = async (port: number): Promise<boolean> => {
  const member = `127.0.0.1:${String(port)}`
  const client = new MongoClient(`mongodb://${member}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
    connectTimeoutMS: 1000,
  })
  try {
    const admin = client.db('admin')
    const hello = await admin.command({ hello: 1 })
    if (hello.isWritablePrimary === true) return true
    if (hello.setName === undefined) {
      await admin
        .command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host: member }] } })
        .catch(ignoreInitialized)
    }
    // The port can differ from the one that the data were made with; then the kept configuration names nobody who is here.
    const needsNewAddress =
      hello.isreplicaset === true || (Array.isArray(hello.hosts) && !hello.hosts.includes(member))
    if (needsNewAddress) await readdress(client, member)
    return false
  } catch (error) {
    if (error instanceof MongoServerError && error.code !== NOT_YET_INITIALIZED) return false
    if (error instanceof Error && /^Mongo/.test(error.name)) return false
    throw error
  } finally {
    await client.close()
  }
}

const readdress = async (client: MongoClient, member: string) => {
  const { config } = (await client.db('admin').command({ replSetGetConfig: 1 })) as {
    config: { version: number; members: { _id: number; host: string }[] }
  }
  const [only] = config.members
  if (only === undefined || only.host === member) return
  await client.db('admin').command({
    replSetReconfig: { ...config, version: config.version + 1, members: [{ ...only, host: member }] },
    force: true,
  })
}

const ignoreInitialized = (error: unknown) => {
  if (!(error instanceof MongoServerError && error.code === ALREADY_INITIALIZED)) throw error
}
