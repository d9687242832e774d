import config from '@payload-config'
import type { Payload } from 'payload'
import { getPayload } from 'payload'
import { USERS } from './collections/slugs'
import { assertTransactions } from './database/assertTransactions'
import { ensureIndexes } from './database/ensureIndexes'
import { mongooseOf } from './database/sessionOf'
import { env, requireRuntimeSecrets } from './env'
import { databaseOf } from './publishing/feedCollections'

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|\[::1\]|localhost)$/

/** The demo accounts' password is printed in the documentation: they are for this machine only. */
const refuseOpenDemo = async (payload: Payload): Promise<void> => {
  if (LOOPBACK.test(env.HOST)) return
  const { totalDocs } = await payload.count({
    collection: USERS,
    where: { isDemo: { equals: true } },
    // Asked by the house itself, before anybody is there who could ask.
    overrideAccess: true,
  })
  if (totalDocs > 0) {
    throw new Error(
      `HOST is ${env.HOST}, and there are ${totalDocs} demo accounts. Delete them first, or use HOST=127.0.0.1.`,
    )
  }
}

/**
 * Starts Payload and makes sure that saves are safe before anything is served: transactions work, every index that a
 * rule rests on is there, no demo account is open to the network.
 * @throws Error that says what is missing and how to mend it
 */
export const openNewsroom = async (): Promise<Payload> => {
  requireRuntimeSecrets()
  const payload = await getPayload({ config })
  await assertTransactions(payload)
  // Payload begins to make its own indexes and does not wait for them.
  await Promise.all(Object.values(mongooseOf({ payload }).connection.models).map((model) => model.init()))
  await ensureIndexes(databaseOf(payload))
  await refuseOpenDemo(payload)
  return payload
}
