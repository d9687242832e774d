import type { ChangeEntry, Changes } from '@dateline/content-schema/changes'
import { FEED_HEADER } from '@dateline/content-schema/changes'
import { PROBLEM_TYPE } from '@dateline/content-schema/problem'
import { z } from 'zod'
import { readQuery } from '../content-api/readQuery'
import type { FeedCollections } from './feedCollections'
import { readFeedIdentity } from './feedIdentity'
import type { NumberAnnouncements } from './numberAnnouncements'
import { lastCursorOf } from './sequencer'

export const MAX_ENTRIES = 500
export const MAX_WAIT_SECONDS = 30

export type ChangeFeedDeps = Pick<FeedCollections, 'outbox' | 'identity'> & {
  announcements: NumberAnnouncements
  /** Part of the name of the feed: consumers start anew where tags are sealed in another way than before. */
  seal: string
}

const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/, 'a whole number, not negative')
  .transform(Number)
const query = z.strictObject({
  after: wholeNumber.default(0),
  wait: wholeNumber
    .refine((seconds) => seconds <= MAX_WAIT_SECONDS, `at most ${MAX_WAIT_SECONDS} seconds`)
    .default(0),
})

type Reading = { kind: 'entries'; changes: Changes } | { kind: 'gone'; last: number }
type Outbox = Pick<FeedCollections, 'outbox'>

/** Straight after a failover the newest number may not be readable by majority yet, though it was given. */
const isGiven = async ({ outbox }: Outbox, cursor: number): Promise<boolean> =>
  (await outbox.findOne({ cursor }, { readConcern: { level: 'linearizable' }, maxTimeMS: 2000 })) !== null

/** Reads up to 500 entries after a cursor; `gone` where the feed does not reach back to it or never reached it. */
export const readChanges = async ({ outbox }: Outbox, after: number): Promise<Reading> => {
  const rows = await outbox
    .find(
      { kind: 'feed', cursor: { $gt: after } },
      {
        sort: { cursor: 1 },
        limit: MAX_ENTRIES,
        projection: { cursor: 1, at: 1, tags: 1 },
        readConcern: { level: 'majority' },
      },
    )
    .toArray()
  const entries = rows.map(({ cursor, at, tags }): ChangeEntry => ({
    cursor: Number(cursor),
    at: at.toISOString(),
    tags,
  }))
  const [first] = entries
  // Numbers have no gaps: if the next one is not there, it was removed.
  if (first) {
    return first.cursor === after + 1
      ? { kind: 'entries', changes: { entries, next: entries.at(-1)?.cursor ?? after } }
      : { kind: 'gone', last: await lastCursorOf(outbox) }
  }
  const isKnown = after === 0 || (await lastCursorOf(outbox)) >= after || (await isGiven({ outbox }, after))
  return isKnown
    ? { kind: 'entries', changes: { entries, next: after } }
    : { kind: 'gone', last: await lastCursorOf(outbox) }
}

type Waiting = { deps: ChangeFeedDeps; after: number; wait: number; signal: AbortSignal }

const readOrWait = async ({ deps, after, wait, signal }: Waiting): Promise<Reading> => {
  if (wait === 0) return readChanges(deps, after)
  let wake = (): void => undefined
  let isOver = false
  let called = Promise.resolve()
  const listen = (): void => {
    called = new Promise((resolve) => {
      wake = resolve
    })
  }
  const end = (): void => {
    isOver = true
    wake()
  }
  const timer = setTimeout(end, wait * 1000)
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  const unsubscribe = await deps.announcements.subscribe(() => wake())
  try {
    for (;;) {
      // Listening begins before reading, so that nothing can be numbered unnoticed in between.
      listen()
      const reading = await readChanges(deps, after)
      if (isOver || reading.kind === 'gone' || reading.changes.entries.length > 0) return reading
      await called
    }
  } finally {
    unsubscribe()
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

const answer = (
  value: unknown,
  { status, type, feed }: { status: number; type: string; feed: string },
): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      [FEED_HEADER]: feed,
    },
  })

/**
 * `GET /changes?after=<cursor>&wait=<seconds>`: what changed after the cursor. With `wait` and nothing new the answer is
 * held back until there is something, the time is over or the client leaves. 410 when the cursor is too old or was
 * never given here; `next` of that problem is where the feed stands.
 */
export const changeFeed = async (request: Request, deps: ChangeFeedDeps): Promise<Response> => {
  const read = readQuery(request, query)
  if (!read.ok) return read.response
  const reading = await readOrWait({ deps, ...read.value, signal: request.signal })
  const feed = `${await readFeedIdentity(deps)}.${deps.seal}`
  if (reading.kind === 'entries')
    return answer(reading.changes, { status: 200, type: 'application/json', feed })
  const problem = {
    type: 'about:blank',
    title: 'Gone',
    status: 410,
    detail:
      'The feed does not reach back to this cursor, or never came to it. Start again from everything, then go on from `next`.',
    next: reading.last,
  }
  return answer(problem, { status: 410, type: PROBLEM_TYPE, feed })
}
