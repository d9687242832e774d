import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { ARTICLES } from '../collections/slugs'
import type { StoredStory } from '../content-api/storedContent'
import { STORY_SELECT } from '../content-api/storedContent'
import { readChanges } from '../publishing/changeFeed'
import type { FeedCollections } from '../publishing/feedCollections'
import { databaseOf, feedCollectionsIn } from '../publishing/feedCollections'
import { readFeedIdentity } from '../publishing/feedIdentity'
import { releaseLease, takeLease } from '../publishing/lease'
import { lastCursorOf } from '../publishing/sequencer'
import { BATCH, openSearchKeeper, refreshRows, writeRows } from './keepSearchRows'
import type { SearchCollections, SearchProgress } from './searchRow'
import { SEARCH_SHAPE, searchCollectionsIn } from './searchRow'

const LEASE = 'search'
const LEASE_MILLISECONDS = 30_000
const LOOK_MILLISECONDS = 250
const RETRY_MILLISECONDS = 5000

type Turn = { payload: Payload; holder: string; signal: AbortSignal }
type Place = SearchCollections & FeedCollections

const placeOf = (payload: Payload): Place => {
  const db = databaseOf(payload)
  return { ...searchCollectionsIn(db), ...feedCollectionsIn(db) }
}

const hold = async ({ payload, holder, signal }: Turn): Promise<boolean> =>
  !signal.aborted &&
  takeLease({ leases: placeOf(payload).leases, name: LEASE, holder, milliseconds: LEASE_MILLISECONDS })

const save = async ({ progress }: Place, row: Omit<SearchProgress, '_id'>): Promise<void> => {
  await progress.replaceOne({ _id: 'search' }, row, { upsert: true })
}

/**
 * Makes the whole index anew while the old rows are searched still. What is published meanwhile comes by the feed, from
 * where it stood before.
 */
const rebuild = async (turn: Turn, feed: string): Promise<void> => {
  const { payload } = turn
  const place = placeOf(payload)
  const cursor = await lastCursorOf(place.outbox)
  const build = randomUUID()
  const keeper = await openSearchKeeper(payload, build)
  await place.words.deleteMany({})
  for (let after: string | null = null; ;) {
    if (!(await hold(turn))) return
    const stories: StoredStory[] = await keeper.source.find<StoredStory>({
      collection: ARTICLES,
      where: after === null ? {} : { id: { greater_than: after } },
      select: STORY_SELECT,
      sort: 'id',
      limit: BATCH,
    })
    await writeRows(keeper, stories)
    after = stories.at(-1)?.id ?? null
    if (stories.length < BATCH || after === null) break
  }
  await place.rows.deleteMany({ build: { $ne: build } })
  await save(place, { shape: SEARCH_SHAPE, build, feed, cursor })
}

const idsIn = (tags: readonly string[], kind: string): string[] =>
  tags.filter((tag) => tag.startsWith(`${kind}:`)).map((tag) => tag.slice(kind.length + 1))

const follow = async (turn: Turn, progress: SearchProgress): Promise<void> => {
  const place = placeOf(turn.payload)
  const reading = await readChanges(place, progress.cursor)
  if (reading.kind === 'gone') return rebuild(turn, progress.feed)
  const { entries, next } = reading.changes
  if (entries.length === 0) return
  const tags = entries.flatMap((entry) => entry.tags)
  // The names of sections, topics and authors are searched in each of their stories.
  const renamed = idsIn(tags, 'label')
  const named = renamed.length === 0 ? [] : await place.rows.distinct('_id', { labels: { $in: renamed } })
  const ids = [...new Set([...idsIn(tags, 'article'), ...named])]
  if (ids.length > 0) await refreshRows(await openSearchKeeper(turn.payload, progress.build), ids)
  await save(place, { ...progress, cursor: next })
}

const step = async (turn: Turn): Promise<void> => {
  if (!(await hold(turn))) return
  const place = placeOf(turn.payload)
  const feed = await readFeedIdentity(place)
  const progress = await place.progress.findOne({ _id: 'search' })
  if (progress !== null && progress.shape === SEARCH_SHAPE && progress.feed === feed)
    return follow(turn, progress)
  await rebuild(turn, feed)
}

/**
 * Keeps the index of published stories: a consumer of the change feed with a cursor of its own. Any number of processes
 * may; one of them does it, and another goes on within the time of the lease when that one dies.
 * @returns a function that ends it
 */
export const startSearchOf = (payload: Payload): (() => Promise<void>) => {
  const stop = new AbortController()
  const turn: Turn = { payload, holder: randomUUID(), signal: stop.signal }
  const rest = (milliseconds: number): Promise<void> =>
    pause(milliseconds, undefined, { signal: stop.signal }).catch(() => undefined)
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        await step(turn)
        // What comes meanwhile is taken up together.
        await rest(LOOK_MILLISECONDS)
      } catch (error) {
        payload.logger.error({ err: error, msg: 'search: the index could not be kept and is tried again' })
        await rest(RETRY_MILLISECONDS)
      }
    }
    const { leases } = placeOf(payload)
    await releaseLease({ leases, name: LEASE, holder: turn.holder }).catch(() => undefined)
  }
  const done = run()
  return async () => {
    stop.abort()
    await done
  }
}
