import { MongoClient } from 'mongodb'
import { expect, it } from 'vitest'
import { connectionString } from './connectionString'

it('is read by the driver as a replica set with majority writes and short timeouts', () => {
  const { options } = new MongoClient(connectionString({ port: 27018 }))
  expect(options).toMatchObject({
    dbName: 'dateline',
    replicaSet: 'rs0',
    retryWrites: true,
    serverSelectionTimeoutMS: 5000,
    socketTimeoutMS: 20000,
    maxPoolSize: 50,
  })
  expect(options.writeConcern).toMatchObject({ w: 'majority' })
})
