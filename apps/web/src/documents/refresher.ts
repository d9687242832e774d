import type { FeedPosition } from '@dateline/content-client/followChanges'
import type { ChangeEntry } from '@dateline/content-schema/changes'
import { forbiddenBy, type Tag } from '@dateline/content-schema/tag'
import type { Clock } from './clock'
import type { Documents } from './documents'
import type { FeedProgress } from './feedProgress'
import { isFurtherPage, REFRESH_ORDER, refreshOrder, type RefreshOrder } from './readerAddress'
import { invalidationOf } from './tagMatching'

export type RefresherOptions = {
  documents: Pick<Documents, 'invalidate' | 'refresh' | 'expired' | 'tagsOf' | 'isWaitedFor'>
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
  /** Resolves when all pages and pictures are known that were kept before the start. */
  opened: Promise<unknown>
  /** Forgets what was asked for many pages at once, so that no render that begins from now on is given it. */
  forgetAnswers: () => void
  clock: Clock
  signal: AbortSignal
  /** Writes down how far the feed was dealt with, and what is still to be refreshed. */
  persist: (progress: FeedProgress) => Promise<void>
  onFailure?: (error: unknown, job: string) => void
}

export type Refresher = {
  /** Takes up what was left. Call it once, before the feed is read. */
  resume: (progress: FeedProgress) => void
  onEntries: (entries: readonly ChangeEntry[], position: FeedPosition) => Promise<void>
  onReset: (position: FeedPosition) => Promise<void>
  /** Refreshes the pages whose time is over, behind their old copies. */
  sweep: () => void
  /** Refreshes a page of which it was noticed that it ought to be made anew. */
  want: (key: string) => void
  /** Makes the pages among these that nobody asked for yet, as far as there is room. */
  makeAhead: (keys: readonly string[]) => void
  /** Refreshes that are still to be done. */
  pending: () => number
  /** Resolves when nothing is to be done. */
  settled: () => Promise<void>
}

type Job = {
  /** The key of a page, or `picture` and a name. */
  id: string
  order: RefreshOrder
  /** Which news asked for it last: the newest goes first among equals. */
  news: number
  failures: number
  notBefore: number
}

/** How many refreshes run at the same time, and how many while a reader waits for a page that nobody has. */
const AT_ONCE = 2
const BESIDE_READERS = 1
const PICTURE = 'picture '
/** A page that nobody waits for is made once for all that happens within this time, as when the stories of an hour go out. */
const GATHER_MILLISECONDS = 2000
/** More than this is not made ahead: readers ask for it sooner or later. */
const MAX_PENDING_FOR_AHEAD = 1000

const isPicture = (id: string): boolean => id.startsWith(PICTURE)

const pauseAfter = (failures: number): number => Math.min(10_000, 250 * 2 ** Math.min(failures - 1, 10))

/**
 * Turns entries of the change feed into refreshed pages.
 *
 * One queue holds all that is to be made anew: first what was changed itself, last what only shows a little of it, so
 * that a change that touches every page does not hold up the next story. The position in the feed is written down
 * together with the names of what is still to be done. So it advances whatever fails, and a page that stays broken is
 * tried again after a restart too.
 */
export const createRefresher = ({
  documents,
  pictures,
  opened,
  forgetAnswers,
  clock,
  signal,
  persist,
  onFailure,
}: RefresherOptions): Refresher => {
  const jobs = new Map<string, Job>()
  const inFlight = new Set<string>()
  /** Jobs that were asked for again while they ran: their run may have begun too early. */
  const again = new Set<string>()
  let news = 0
  let idle: (() => void)[] = []

  let reached: FeedPosition | null = null
  let isUnfinishedWritten = false
  let isSaveDue = false
  let saving = Promise.resolve()
  /** One write at a time, each of how things stand when it begins. */
  const save = (): void => {
    if (reached === null || isSaveDue) return
    isSaveDue = true
    const write = (position: FeedPosition): Promise<void> => {
      isSaveDue = false
      // Further pages are not kept over a restart.
      const unfinished = [...jobs.keys()].filter((id) => !isFurtherPage(id))
      isUnfinishedWritten = unfinished.length > 0
      return persist({ ...position, unfinished })
    }
    saving = saving
      // Until then nobody can say what is still to be done.
      .then(() => opened)
      .then(() => (reached === null ? undefined : write(reached)))
      .catch((error: unknown) => onFailure?.(error, 'feed position'))
  }

  /** Different jobs that failed since anything last succeeded. */
  const failing = new Set<string>()
  let failuresInARow = 0
  let restUntil = 0
  /** Whether the last question after a picture failed. */
  let isPictureFailing = false
  const endRest = (): void => {
    failing.clear()
    failuresInARow = 0
    restUntil = 0
  }

  const succeed = (job: Job): void => {
    endRest()
    if (isPicture(job.id)) isPictureFailing = false
    job.failures = 0
    if (!again.delete(job.id)) jobs.delete(job.id)
  }

  const fail = (job: Job, error: unknown): void => {
    again.delete(job.id)
    job.failures += 1
    job.notBefore = clock.now() + pauseAfter(job.failures)
    if (isPicture(job.id)) isPictureFailing = true
    failing.add(job.id)
    failuresInARow += 1
    // One page may be broken for itself. When nothing but failures comes from several, the CMS is away, and all rest.
    if (failing.size > 1) restUntil = clock.now() + pauseAfter(failuresInARow - 1)
    onFailure?.(error, job.id)
  }

  const goesBefore = (one: Job, other: Job): boolean =>
    one.order === other.order ? one.news > other.news : one.order < other.order

  const isAnyRunning = (test: (id: string) => boolean): boolean => [...inFlight].some(test)
  const hasFailed = (id: string): boolean => (jobs.get(id)?.failures ?? 0) > 0
  /** What hangs before it fails may not take up every place: of the jobs that failed, and of pictures then, one runs. */
  const isHeldBack = ({ id, failures }: Job): boolean =>
    (failures > 0 && isAnyRunning(hasFailed)) ||
    (isPictureFailing && isPicture(id) && isAnyRunning(isPicture))
  const places = (): number =>
    documents.isWaitedFor() && !isAnyRunning(hasFailed) ? BESIDE_READERS : AT_ONCE

  const next = (): Job | undefined => {
    const now = clock.now()
    let best: Job | undefined
    for (const job of jobs.values()) {
      if (inFlight.has(job.id) || job.notBefore > now || isHeldBack(job)) continue
      if (best === undefined || goesBefore(job, best)) best = job
    }
    return best
  }

  let alarm: AbortController | null = null
  const wakeLater = (): void => {
    alarm?.abort()
    alarm = null
    const now = clock.now()
    // What could run now and does not waits for another job to end, not for the time.
    const moments = [...jobs.values()]
      .filter(({ id }) => !inFlight.has(id))
      .map(({ notBefore }) => Math.max(restUntil, notBefore))
      .filter((moment) => moment > now)
    if (moments.length === 0 || signal.aborted) return
    const stop = new AbortController()
    alarm = stop
    const either = AbortSignal.any([stop.signal, signal])
    void clock.pause(Math.min(...moments) - now, either).then(() => {
      if (!either.aborted) pump()
    })
  }

  const run = (id: string): Promise<void> =>
    isPicture(id) ? pictures.verify(id.slice(PICTURE.length)) : documents.refresh(id)

  const pump = (): void => {
    if (signal.aborted) return
    while (inFlight.size < places() && clock.now() >= restUntil) {
      const job = next()
      if (job === undefined) break
      inFlight.add(job.id)
      run(job.id).then(
        () => land(job, () => succeed(job)),
        (error: unknown) => land(job, () => fail(job, error)),
      )
    }
    if (inFlight.size < AT_ONCE) wakeLater()
  }

  const land = (job: Job, end: () => void): void => {
    inFlight.delete(job.id)
    end()
    if (jobs.size === 0) {
      if (isUnfinishedWritten) save()
      for (const resolve of idle) resolve()
      idle = []
    }
    pump()
  }

  const add = ({ id, order }: Pick<Job, 'id' | 'order'>): Job => {
    const known = jobs.get(id)
    const job = known ?? { id, order, news, failures: 0, notBefore: 0 }
    if (known === undefined) jobs.set(id, job)
    else if (inFlight.has(id)) again.add(id)
    if (order < job.order) job.order = order
    return job
  }

  /** When a page is made that news asks for, or of which it was noticed that it is old. */
  const momentOf = ({ id, order, notBefore, failures }: Job): number => {
    if (order < REFRESH_ORDER.machine) return 0
    const gathered = clock.now() + GATHER_MILLISECONDS
    // What waits already is not put off by more of the same.
    const isWaiting = notBefore > 0 && failures === 0 && !inFlight.has(id)
    return isWaiting ? Math.min(notBefore, gathered) : gathered
  }
  /** Whatever failed before: the CMS is there, and it may be mended. */
  const addNews = (ids: Pick<Job, 'id' | 'order'>[]): void => {
    news += 1
    endRest()
    for (const id of ids) {
      const job = add(id)
      Object.assign(job, { news, notBefore: momentOf(job) })
    }
    pump()
  }

  const NOTHING_TOUCHED: ReadonlySet<Tag> = new Set()
  const pageJob = (key: string, touched = NOTHING_TOUCHED): Pick<Job, 'id' | 'order'> => ({
    id: key,
    order: refreshOrder({ key, tags: documents.tagsOf(key) ?? [] }, touched),
  })
  const pictureJob = (name: string): Pick<Job, 'id' | 'order'> => ({
    id: `${PICTURE}${name}`,
    order: REFRESH_ORDER.picture,
  })

  return {
    resume: ({ unfinished, ...position }) => {
      reached = position
      isUnfinishedWritten = unfinished.length > 0
      for (const id of unfinished) {
        add(isPicture(id) ? pictureJob(id.slice(PICTURE.length)) : pageJob(id))
      }
      pump()
    },
    onEntries: async (entries, position) => {
      const tags = new Set(entries.flatMap((entry) => entry.tags))
      const photos = [...tags]
        .map(forbiddenBy)
        .filter((tag): tag is Tag => tag?.startsWith('photo:') ?? false)
      forgetAnswers()
      const { affected, written } = documents.invalidate(tags)
      pictures.forgetMissing()
      const dropped = pictures.drop(photos)
      const { touched } = invalidationOf(tags)
      addNews(affected.map(({ key }) => pageJob(key, touched)))
      // When this fails the entries come again: what is withdrawn must not be on the disk when they are done with.
      await Promise.all([written, dropped])
      reached = position
      save()
    },
    onReset: async (position) => {
      await opened
      forgetAnswers()
      const { affected, written } = documents.invalidate('everything')
      pictures.forgetMissing()
      addNews([...pictures.names().map(pictureJob), ...affected.map(({ key }) => pageJob(key))])
      await written
      reached = position
      save()
    },
    sweep: () => {
      for (const key of documents.expired()) if (!jobs.has(key)) add(pageJob(key))
      pump()
    },
    want: (key) => {
      const isNew = !jobs.has(key)
      const job = add(pageJob(key))
      // Whoever noticed has the old page, and more of what made it old may be on its way.
      if (isNew) job.notBefore = momentOf(job)
      pump()
    },
    makeAhead: (keys) => {
      for (const key of keys) {
        if (jobs.size >= MAX_PENDING_FOR_AHEAD) break
        if (documents.tagsOf(key) === null && !jobs.has(key)) add({ id: key, order: REFRESH_ORDER.linked })
      }
      pump()
    },
    pending: () => jobs.size,
    settled: async () => {
      if (jobs.size > 0) await new Promise<void>((resolve) => idle.push(resolve))
      await saving
    },
  }
}
