import { changes as changesSchema, FEED_HEADER } from '@dateline/content-schema/changes'
import type { ChangeFeedDeps } from '@dateline/cms/publishing/changeFeed'
import { changeFeed } from '@dateline/cms/publishing/changeFeed'
import type { FeedCollections, FeedRow } from '@dateline/cms/publishing/feedCollections'
import { feedCollectionsIn } from '@dateline/cms/publishing/feedCollections'
import { watchNumbering } from '@dateline/cms/publishing/numberAnnouncements'
import { readReadiness } from '@dateline/cms/publishing/readiness'
import { pruneFeed, startSequencer } from '@dateline/cms/publishing/sequencer'
import { aDatabase } from '@dateline/test-kit/aDatabase'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { MongoClient, ObjectId } from 'mongodb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const DAY = 86_400_000

let client: MongoClient
let uri: string
let feed: FeedCollections
let deps: ChangeFeedDeps
let errors: unknown[]
let cleanups: (() => Promise<unknown>)[]

beforeEach(async () => {
  uri = aDatabase().uri
  client = await MongoClient.connect(uri)
  feed = feedCollectionsIn(client.db())
  errors = []
  cleanups = []
  const announcements = watchNumbering({ outbox: feed.outbox, onError: (error) => errors.push(error) })
  deps = { ...feed, announcements, seal: 'seal' }
  cleanups.push(() => announcements.stop())
})

afterEach(async () => {
  await Promise.all(cleanups.map((cleanup) => cleanup()))
  await client.close()
})

const aSequencer = (): (() => Promise<void>) => {
  const stop = startSequencer({
    ...feed,
    retryMilliseconds: 20,
    leaseMilliseconds: 1500,
    onError: (error) => errors.push(error),
  })
  cleanups.push(stop)
  return stop
}

const aSequencerProcess = (leaseMilliseconds: number): ChildProcess => {
  const script = join(import.meta.dirname, 'sequencerProcess.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, uri, String(leaseMilliseconds)], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
  })
  cleanups.push(() => Promise.resolve(child.kill('SIGKILL')))
  return child
}

const aRow = (overrides: Partial<FeedRow> = {}): FeedRow => ({
  _id: new ObjectId(),
  kind: 'feed',
  tags: ['front'],
  at: new Date(),
  ...overrides,
})

/** As a save does it: with other writes, in a transaction. */
const save = async (tag: string): Promise<void> => {
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await client.db().collection('things').insertOne({ tag }, { session })
      await feed.outbox.insertOne(aRow({ tags: [tag] }), { session })
    }),
  )
}

const ask = (query: string, signal?: AbortSignal): Promise<Response> =>
  changeFeed(new Request(`http://cms.example/api/content/v1/changes${query}`, { signal }), deps)

const askFor = async (query: string) => changesSchema.parse(await (await ask(query)).json())

const cursors = async (): Promise<unknown[]> =>
  (await feed.outbox.find({ kind: 'feed', cursor: { $gt: 0 } }, { sort: { cursor: 1 } }).toArray()).map(
    ({ cursor }) => cursor,
  )

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

/** Of a machine that has other work too. */
const PATIENCE = { timeout: 20_000, interval: 10 }

const untilNumbered = (count: number) =>
  vi.waitFor(async () => expect(await cursors()).toHaveLength(count), PATIENCE)

describe('the sequencer', () => {
  it('numbers what waited before it came, and then what is saved, from 1 and without a gap', async () => {
    await save('article:before-1')
    await save('article:before-2')
    aSequencer()
    await untilNumbered(2)
    await save('article:after')
    await untilNumbered(3)
    const { entries, next } = await askFor('?after=0')
    expect(entries.map(({ cursor }) => cursor)).toEqual([1, 2, 3])
    expect(entries.map(({ tags }) => tags[0])).toEqual([
      'article:before-1',
      'article:before-2',
      'article:after',
    ])
    expect(next).toBe(3)
  })

  it('numbers in the order of the commits, not of the inserts', async () => {
    aSequencer()
    await save('article:first')
    await untilNumbered(1)
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await feed.outbox.insertOne(aRow({ tags: ['article:slow'] }), { session })
        await save('article:quick')
        await untilNumbered(2)
      }),
    )
    await untilNumbered(3)
    const { entries } = await askFor('?after=0')
    expect(entries.map(({ tags }) => tags[0])).toEqual(['article:first', 'article:quick', 'article:slow'])
  })

  it('never numbers a save that was rolled back', async () => {
    aSequencer()
    await client.withSession(async (session) => {
      session.startTransaction()
      await feed.outbox.insertOne(aRow({ tags: ['article:undone'] }), { session })
      await session.abortTransaction()
    })
    await save('article:done')
    await untilNumbered(1)
    expect((await askFor('?after=0')).entries.map(({ tags }) => tags[0])).toEqual(['article:done'])
  })

  it('lets forty saves at once succeed, with three that contend', async () => {
    aSequencer()
    aSequencer()
    aSequencer()
    await Promise.all(upTo(40).map((index) => save(`article:${String(index)}`)))
    await untilNumbered(40)
    expect(await cursors()).toEqual(upTo(40))
  })

  it('gives no number twice and skips none when two believe that they hold the lease', async () => {
    aSequencer()
    await save('article:1')
    await untilNumbered(1)
    // The first never hears of it: its lease is taken away while it goes on numbering.
    await feed.leases.updateOne({ _id: 'sequencer' }, { $set: { until: new Date(0) } })
    aSequencer()
    for (const index of upTo(60)) await save(`article:more-${String(index)}`)
    await untilNumbered(61)
    expect(await cursors()).toEqual(upTo(61))
  })

  it('goes on where a killed one stopped', async () => {
    const killed = aSequencerProcess(600)
    const saving = (async () => {
      for (const index of upTo(150)) await save(`article:${String(index)}`)
    })()
    await vi.waitFor(async () => expect((await cursors()).length).toBeGreaterThan(20), {
      timeout: 30_000,
      interval: 10,
    })
    killed.kill('SIGKILL')
    aSequencerProcess(600)
    await saving
    await untilNumbered(150)
    expect(await cursors()).toEqual(upTo(150))
  })

  it('lets the next one in at once when it is ended properly', async () => {
    const stop = aSequencer()
    await save('article:1')
    await untilNumbered(1)
    await stop()
    await save('article:2')
    expect(await cursors()).toEqual([1])
    aSequencer()
    await untilNumbered(2)
  })

  it('numbers a row soon after its commit', async () => {
    aSequencer()
    await save('article:warm')
    await untilNumbered(1)
    const delays: number[] = []
    for (const index of upTo(15)) {
      const waiting = askFor(`?after=${String(index)}&wait=10`)
      await save(`article:${String(index)}`)
      const committed = performance.now()
      await waiting
      delays.push(performance.now() - committed)
    }
    const median = delays.sort((one, other) => one - other)[7] ?? Infinity
    // The feed is not asked in intervals: those would be a second or more.
    expect(median).toBeLessThan(500)
  })

  it('forgets what is older than seven days, oldest first, and never the last entry', async () => {
    const old = new Date(Date.now() - 8 * DAY)
    const rows = [old, old, new Date(), old].map((at, index) => aRow({ at, cursor: index + 1 }))
    await feed.outbox.insertMany(rows)
    await pruneFeed(feed.outbox)
    expect(await cursors()).toEqual([3, 4])
    await feed.outbox.updateMany({}, { $set: { at: old } })
    await pruneFeed(feed.outbox)
    expect(await cursors()).toEqual([4])
  })
})

describe('the change feed', () => {
  const withEntries = (count: number) => feed.outbox.insertMany(upTo(count).map((cursor) => aRow({ cursor })))

  it('is empty and begins with 0 in a new newspaper', async () => {
    expect(await askFor('')).toEqual({ entries: [], next: 0 })
  })

  it('answers with at most 500 entries and goes on from there', async () => {
    await withEntries(700)
    const first = await askFor('?after=0')
    expect([first.entries.length, first.next]).toEqual([500, 500])
    const second = await askFor('?after=500')
    expect([second.entries.length, second.next]).toEqual([200, 700])
    expect(await askFor('?after=700')).toEqual({ entries: [], next: 700 })
  })

  it('tells a consumer that was away too long to start again, and where the feed stands', async () => {
    await withEntries(5)
    await feed.outbox.deleteMany({ cursor: { $lt: 4 } })
    const gone = await ask('?after=1')
    expect(gone.status).toBe(410)
    expect(gone.headers.get('content-type')).toBe('application/problem+json')
    expect(await gone.json()).toMatchObject({ status: 410, next: 5 })
    expect((await ask('?after=3')).status).toBe(200)
  })

  it('does not know a cursor that it never gave', async () => {
    await withEntries(2)
    expect((await ask('?after=3')).status).toBe(410)
    expect((await ask('?after=3&wait=30')).status).toBe(410)
    expect((await ask('?after=2')).status).toBe(200)
  })

  it.each(['?after=-1', '?after=x', '?after=1&after=2', '?wait=31', '?wait=1.5', '?since=1'])(
    'refuses %s',
    async (query) => {
      const response = await ask(query)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ status: 400, field: expect.any(String) as string })
    },
  )

  it('names the database that numbers it, the same name for ever', async () => {
    const names = await Promise.all(
      [ask(''), ask(''), ask('?after=9')].map(async (answer) => (await answer).headers.get(FEED_HEADER)),
    )
    expect(names[0]).toMatch(/^[0-9a-f-]{36}\.seal$/)
    expect(new Set(names).size).toBe(1)
  })

  it('holds many answers back until something is numbered', async () => {
    aSequencer()
    const waiting = upTo(50).map(() => askFor('?after=0&wait=20'))
    await save('article:1')
    const answers = await Promise.all(waiting)
    expect(answers.every(({ next }) => next === 1)).toBe(true)
  })

  it('answers with nothing when the time is over', async () => {
    const began = performance.now()
    expect(await askFor('?after=0&wait=1')).toEqual({ entries: [], next: 0 })
    expect(performance.now() - began).toBeGreaterThan(900)
  })

  it('stops waiting for a client that left', async () => {
    const left = new AbortController()
    const began = performance.now()
    const waiting = ask('?after=0&wait=30', left.signal)
    left.abort()
    await waiting
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

describe('readiness', () => {
  const reach = () => Promise.resolve(client.db())

  it('is told only while somebody numbers the feed', async () => {
    expect(await readReadiness(reach)).toMatchObject({ status: 'degraded', checks: { database: 'ok' } })
    aSequencer()
    await vi.waitFor(async () => expect(await readReadiness(reach)).toMatchObject({ status: 'ok' }), PATIENCE)
  })

  it('says when an entry waits for too long', async () => {
    await feed.outbox.insertOne(aRow({ at: new Date(Date.now() - 60_000) }))
    expect((await readReadiness(reach)).checks.outbox).toMatch(/waited for 60 s/)
  })

  it('says when the schedule is late, without sending anybody away', async () => {
    aSequencer()
    await vi.waitFor(
      async () => expect(await readReadiness(reach)).toMatchObject({ status: 'ok', alarms: [] }),
      PATIENCE,
    )
    const late = { state: 'waiting', at: new Date(Date.now() - 60_000) }
    await client.db().collection('schedule').insertOne(late)
    expect(await readReadiness(reach)).toMatchObject({
      status: 'ok',
      alarms: ['the schedule is late with 1: does a worker run?'],
    })
  })

  it('does not wait for a database that does not answer', async () => {
    const began = performance.now()
    const { status, checks } = await readReadiness(() => new Promise(() => undefined))
    expect(performance.now() - began).toBeLessThan(10_000)
    expect([status, checks.database]).toEqual(['degraded', 'no answer within a second'])
  })
})
