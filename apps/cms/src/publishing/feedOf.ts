import type { Payload } from 'payload'
import { sealName } from './awaitedTag'
import type { ChangeFeedDeps } from './changeFeed'
import { databaseOf, feedCollectionsIn } from './feedCollections'
import type { NumberAnnouncements } from './numberAnnouncements'
import { watchNumbering } from './numberAnnouncements'
import { startSequencer } from './sequencer'

// Next bundles each route by itself; one stream for the process means one place that all bundles share.
const SHARED = Symbol.for('dateline.numberAnnouncements')
type Shared = { [SHARED]?: NumberAnnouncements }

const logged = (payload: Payload, msg: string) => (error: unknown) =>
  payload.logger.error({ err: error, msg })

export const changeFeedOf = (payload: Payload): ChangeFeedDeps => {
  const { outbox, identity } = feedCollectionsIn(databaseOf(payload))
  const shared = globalThis as Shared
  shared[SHARED] ??= watchNumbering({
    outbox,
    onError: logged(payload, 'change feed: the stream ended and is opened again'),
  })
  return { outbox, identity, announcements: shared[SHARED], seal: sealName(payload.secret) }
}

export const startSequencerOf = (payload: Payload): (() => Promise<void>) =>
  startSequencer({
    ...feedCollectionsIn(databaseOf(payload)),
    onError: logged(payload, 'sequencer: the turn ended and another is tried'),
  })
