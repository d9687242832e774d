import type { Args } from '@payloadcms/db-mongodb'

/**
 * How we speak to MongoDB, whatever the address leaves out: acknowledged by a majority and journaled, and with
 * timeouts, because a request to a database that is cut off hangs for a minute otherwise.
 */
export const connectionOptions: Omit<Args, 'url'> = {
  autoPluralization: false,
  // Waited for at the start, so that no save comes before the index that forbids it.
  ensureIndexes: true,
  connectOptions: {
    w: 'majority',
    journal: true,
    retryWrites: true,
    readConcern: { level: 'majority' },
    serverSelectionTimeoutMS: 5000,
    connectTimeoutMS: 5000,
    socketTimeoutMS: 20_000,
    maxPoolSize: 50,
  },
  transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', j: true } },
}
