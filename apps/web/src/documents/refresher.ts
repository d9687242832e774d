import type { ChangeEntry } from '@dateline/content-schema/changes'
import { forbiddenBy, type Tag } from '@dateline/content-schema/tag'
import type { FeedPosition } from '@dateline/content-client/followChanges'
import type { Clock } from './clock'
import type { Documents } from './documents'
import { refreshOrder } from './readerAddress'

export type RefresherOptions = {
  documents: Pick<Documents, 'invalidate' | 'refresh' | 'expired'>
  pictures: {
    /** Removes the files of these photos at once. */
    drop: (photoTags: readonly Tag[]) => Promise<void>
    /** The names of all pictures that are kept. */
    names: () => string[]
    /** Asks the CMS whether a picture is still public, and drops it if not. Rejects when there is no answer. */
    verify: (name: string) => Promise<void>
    /** Forgets which pictures were not found. */
    forgetMissing: () => void
  }
  clock: Clock
  signal: AbortSignal
  /** Writes down how far the feed was dealt with. */
  persist: (position: FeedPosition) => Promise<void>
  onFailure?: (error: unknown, job: string) => void
  /** How many refreshes run at the same time. */
  atOnce?: number
}

export type Refresher = {
  onEntries: (entries: readonly ChangeEntry[], position: FeedPosition) => Promise<void>
  onReset: (position: FeedPosition) => Promise<void>
  /** Refreshes the pages whose time is over, behind their old copies. */
  sweep: () => void
  /** Refreshes that are still to be done. */
  pending: () => number
  /** Resolves when nothing is to be done. */
  settled: () => Promise<void>
}

type Job = { id: string; order: number; run: () => Promise<void>; failures: number; notBefore: number }
type Batch = { position: FeedPosition; jobs: Set<string> }

const pauseAfter = (failures: number): number => Math.min(10_000, 250 * 2 ** Math.min(failures - 1, 10))

/**
 * Turns entries of the change feed into refreshed pages.
 *
 * The feed is read on while refreshes are under way or failing, so that one broken page does not hold up a
 * withdrawal; but the position is written down only up to the first entry with something left to do. After a crash
 * those entries come again, which does no harm.
 */
export const createRefresher = ({
  documents,
  pictures,
  clock,
  signal,
  persist,
  onFailure,
  atOnce = 2,
}: RefresherOptions): Refresher => {
  const jobs = new Map<string, Job>()
  let batches: Batch[] = []
  let idle: (() => void)[] = []
  let running = 0
  let failuresInARow = 0
  let restUntil = 0
  let alarm: AbortController | null = null

  /** One write at a time, and never an older position after a newer one. */
  let persisting = Promise.resolve()
  const settle = (): void => {
    let done: FeedPosition | undefined
    while (batches[0]?.jobs.size === 0) done = batches.shift()?.position
    if (done !== undefined) {
      const position = done
      persisting = persisting
        .then(() => persist(position))
        .catch((error: unknown) => onFailure?.(error, 'feed position'))
    }
    if (jobs.size === 0 && batches.length === 0) {
      for (const resolve of idle) void persisting.then(resolve)
      idle = []
    }
  }

  const inFlight = new Set<string>()
  /** Jobs that were asked for again while they ran: their run may have begun too early. */
  const again = new Set<string>()

  const finish = (job: Job): void => {
    failuresInARow = 0
    if (again.delete(job.id)) return
    jobs.delete(job.id)
    for (const batch of batches) batch.jobs.delete(job.id)
  }

  const fail = (job: Job, error: unknown): void => {
    again.delete(job.id)
    job.failures += 1
    failuresInARow += 1
    job.notBefore = clock.now() + pauseAfter(job.failures)
    // When everything fails the CMS is away: the whole queue rests, not each page for itself.
    if (failuresInARow > 1) restUntil = clock.now() + pauseAfter(failuresInARow - 1)
    onFailure?.(error, job.id)
  }

  const next = (): Job | undefined => {
    const now = clock.now()
    let best: Job | undefined
    for (const job of jobs.values()) {
      if (inFlight.has(job.id) || job.notBefore > now) continue
      if (best === undefined || job.order < best.order) best = job
    }
    return best
  }

  const wakeLater = (): void => {
    alarm?.abort()
    alarm = null
    const waiting = [...jobs.values()].filter(({ id }) => !inFlight.has(id))
    if (waiting.length === 0 || signal.aborted) return
    const at = Math.max(restUntil, Math.min(...waiting.map(({ notBefore }) => notBefore)))
    const stop = new AbortController()
    alarm = stop
    const either = AbortSignal.any([stop.signal, signal])
    void clock.pause(Math.max(1, at - clock.now()), either).then(() => {
      if (!either.aborted) pump()
    })
  }

  const pump = (): void => {
    if (signal.aborted) return
    while (running < atOnce && clock.now() >= restUntil) {
      const job = next()
      if (job === undefined) break
      running += 1
      inFlight.add(job.id)
      job.run().then(
        () => land(job, () => finish(job)),
        (error: unknown) => land(job, () => fail(job, error)),
      )
    }
    if (running < atOnce) wakeLater()
  }

  const land = (job: Job, end: () => void): void => {
    running -= 1
    inFlight.delete(job.id)
    end()
    settle()
    pump()
  }

  const add = ({ id, order, run }: Pick<Job, 'id' | 'order' | 'run'>): void => {
    const known = jobs.get(id)
    if (known === undefined) jobs.set(id, { id, order, run, failures: 0, notBefore: 0 })
    else if (inFlight.has(id)) again.add(id)
  }

  const addDocument = ({ key, tags }: { key: string; tags: readonly string[] }): void =>
    add({ id: key, order: refreshOrder({ key, tags }), run: () => documents.refresh(key) })

  const onEntries: Refresher['onEntries'] = async (entries, position) => {
    const tags = new Set(entries.flatMap((entry) => entry.tags))
    const photos = [...tags].map(forbiddenBy).filter((tag): tag is Tag => tag?.startsWith('photo:') ?? false)
    const { affected, written } = documents.invalidate(tags)
    pictures.forgetMissing()
    await Promise.all([written, pictures.drop(photos)])
    batches.push({ position, jobs: new Set(affected.map(({ key }) => key)) })
    affected.forEach(addDocument)
    settle()
    pump()
  }

  const onReset: Refresher['onReset'] = async (position) => {
    const { affected, written } = documents.invalidate('everything')
    pictures.forgetMissing()
    await written
    const names = pictures.names()
    const verifications = names.map((name) => ({
      id: `picture ${name}`,
      order: 3,
      run: () => pictures.verify(name),
    }))
    // Older positions mean nothing any more; what was still to be done for them is part of everything.
    batches = [
      { position, jobs: new Set([...affected.map(({ key }) => key), ...verifications.map(({ id }) => id)]) },
    ]
    affected.forEach(addDocument)
    verifications.forEach(add)
    settle()
    pump()
  }

  return {
    onEntries,
    onReset,
    sweep: () => {
      for (const key of documents.expired()) addDocument({ key, tags: [] })
      pump()
    },
    pending: () => jobs.size,
    settled: () =>
      jobs.size === 0 && batches.length === 0 ? persisting : new Promise((resolve) => idle.push(resolve)),
  }
}
