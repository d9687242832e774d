export const DATABASE_NAME = 'dateline'
export const REPLICA_SET = 'rs0'

// Measured with Payload: without `replicaSet` it switches transactions off silently, and without the timeouts a request
// to a database that is cut off hangs for a minute.
const OPTIONS = {
  replicaSet: REPLICA_SET,
  w: 'majority',
  journal: 'true',
  retryWrites: 'true',
  readConcernLevel: 'majority',
  serverSelectionTimeoutMS: '5000',
  connectTimeoutMS: '5000',
  socketTimeoutMS: '20000',
  maxPoolSize: '50',
}

/** The address of a database on our own one-node replica set. */
export const connectionString = ({
  port,
  host = '127.0.0.1',
  database = DATABASE_NAME,
}: {
  port: number
  host?: string
  database?: string
}): string => `mongodb://${host}:${String(port)}/${database}?${new URLSearchParams(OPTIONS).toString()}`
