import { feedCollectionsIn } from '@dateline/cms/publishing/feedCollections'
import { startSequencer } from '@dateline/cms/publishing/sequencer'
import { MongoClient } from 'mongodb'

/** A sequencer in a process of its own, for tests that kill it. Arguments: the database's address, the lease in ms. */
const [uri = '', leaseMilliseconds] = process.argv.slice(2)
const client = await MongoClient.connect(uri)
startSequencer({
  ...feedCollectionsIn(client.db()),
  leaseMilliseconds: Number(leaseMilliseconds),
  retryMilliseconds: 50,
  onError: () => undefined,
})
