import type { Tag } from '@dateline/content-schema/tag'
import { LRUCache } from 'lru-cache'
import type { Bodies } from './bodies'
import type { Clock } from './clock'
import type { DocumentFiles, DocumentHeader } from './documentFiles'
import type { KeptDocument } from './finishDocument'
import { createLimiter, TooBusy, type Limiter } from './limiter'
import { tombstone } from './plainPages'
import { isFurtherPage, isOwnPageOf, NOWHERE_KEY } from './readerAddress'
import { invalidationOf, isForbidden, meets, type Invalidation } from './tagMatching'

/** Makes a page anew. It rejects when no good page came of it. */
export type Render = (key: string) => Promise<KeptDocument>

export type DocumentsOptions = {
  render: Render
  files: DocumentFiles
  clock: Clock
  /** How many pages are made at the same time for readers who wait for them. Refreshes are counted by their caller. */
  limits: { pages: Limiter; furtherPages: Limiter }
  /** Called with every page that is now served under its key. */
  onSwap?: (document: KeptDocument) => void
  /** Called with the key of a page that is served and wants a `refresh`: its time is over, or it has no file. */
  onStale?: (key: string) => void
  /** Called with what failed behind an answer that was given all the same. */
  onFailure?: (error: unknown, key: string) => void
  /** Compresses a page better, behind the copy that is served already. Without it the first compression stays. */
  compressWell?: (bodies: Bodies) => Promise<Bodies>
  /** Bytes of pages that memory may hold; the files hold all of them. */
  memoryBytes?: number
}

export type Documents = {
  /**
   * Gets to know what the files hold. Call it once, and again when it rejected; everything else may be called before it
   * has ended, for pages are looked up in the files one by one until then.
   */
  open: () => Promise<void>
  /** The page to serve: the known copy at once, or a new one. Rejects when there is neither. */
  get: (key: string) => Promise<KeptDocument>
  /** The page that `get` would give, where memory holds it and nothing else is to be done; otherwise null. */
  held: (key: string) => KeptDocument | null
  /**
   * Notes that something changed. Pages that may no longer be shown are replaced at once.
   * @returns the known pages that must be refreshed, and a promise of what was written meanwhile
   */
  invalidate: (tags: ReadonlySet<Tag> | 'everything') => {
    affected: DocumentHeader[]
    written: Promise<void>
  }
  /** Makes a page anew and puts it in the place of the old copy. Rejects when that failed; the old copy stays. */
  refresh: (key: string) => Promise<void>
  /** The known pages whose time is over. */
  expired: () => string[]
  /** What a known page was built from; null when it is not known. */
  tagsOf: (key: string) => readonly Tag[] | null
  /** The names of all pictures on known pages. */
  pictures: () => Set<string>
  /** Whether a reader waits for a page that is being made. */
  isWaitedFor: () => boolean
  count: () => number
}

/** How often one page is rendered again because what it is about changed during its render, before a reader is answered. */
const MAX_ATTEMPTS = 3
const MAX_PASSING = 1000
const MAX_CONFIRMED = 10_000
const RETRY_AFTER_FAILURE = 5000
/** Pages that wait to be compressed better. Whatever does not fit stays as it is: that is only larger. */
const MAX_TO_COMPRESS = 500

/** What all files were read for, among the keys of running renders: no key is called so. */
const OPENING = 'opening'

type Landed = { document: KeptDocument; written: Promise<void> }
type Flight = Promise<Landed>

const headerOf = ({ bodies: _bodies, ...rest }: KeptDocument): DocumentHeader => rest

const unlimited: Limiter = (work) => work()

/** What a change means for a page that is kept. Whoever asks for a redirect asks the CMS too. */
const effectOn = (
  { status, tags }: DocumentHeader,
  change: Invalidation | 'everything',
): 'none' | 'stale' | 'forbidden' => {
  if (status === 301) return 'none'
  if (change === 'everything') return 'stale'
  if (!meets(tags, change.touched)) return 'none'
  return status === 200 && isForbidden(tags, change) ? 'forbidden' : 'stale'
}

/** Bytes, with what an entry costs besides. */
const sizeOf = ({ bodies }: KeptDocument): number =>
  bodies.br.length + bodies.gzip.length + bodies.identity.length + 2000

/**
 * Pages that are made once and served until what they were built from changes. There are three kinds:
 *
 * - Pages that exist, what machines read, the stones that mark withdrawn ones, and the one page of all that cannot be found. They are kept
 *   in files, and refreshed behind their old copies.
 * - Redirects. They are kept in files too, for there are no more of them than the newsroom made. What they say holds
 *   until anything changes; whoever comes then asks again, and gets the old answer when nobody can say.
 * - Pages that were not found and further pages of lists. Anybody can ask for any number of them, so they are kept in
 *   bounded memory only. What was not found is asked for again as a redirect is.
 *
 * Per key at most one render runs. A page enters the store in the same step that checks whether anything it was
 * built from changed since its render began. If that is what the page is about, it is rendered again before anybody gets
 * it; if it only shows something of what changed, it is served and refreshed, or nobody would get a page for as long as
 * stories follow each other closely. So an older text never follows a newer one.
 */
export const createDocuments = ({
  render,
  files,
  clock,
  limits,
  onSwap,
  onStale,
  onFailure,
  compressWell,
  memoryBytes = 64_000_000,
}: DocumentsOptions): Documents => {
  /** Everything that the files hold or are about to hold. */
  const known = new Map<string, DocumentHeader>()
  const memory = new LRUCache<string, KeptDocument>({
    maxSize: memoryBytes,
    sizeCalculation: sizeOf,
  })
  const passing = new LRUCache<string, KeptDocument>({
    max: MAX_PASSING,
    maxSize: memoryBytes,
    sizeCalculation: sizeOf,
  })
  /** Where the changes stood when a redirect or a missing page was last known to be right. */
  const confirmed = new LRUCache<string, number>({ max: MAX_CONFIRMED })
  const failedAt = new LRUCache<string, number>({ max: MAX_PASSING })
  const flights = new Map<string, Flight>()
  const writes = new Map<string, Promise<void>>()
  const compressing = createLimiter({ atOnce: 1, waiting: MAX_TO_COMPRESS })

  /** Changes since the oldest running render began. */
  let journal: { at: number; change: Invalidation | 'everything' }[] = []
  let position = 0
  /** Where the journal stood when the running render of a key began. */
  const begun = new Map<string, number>([[OPENING, position]])
  /** Keys of which more is known than the files can say; null once all files were read. */
  let decided: Set<string> | null = new Set()
  /** What was written of pages that were withdrawn before their files were found. */
  const withdrawing: Promise<void>[] = []

  const isExpired = ({ expiresAt }: { expiresAt?: number | undefined }): boolean =>
    expiresAt !== undefined && expiresAt <= clock.now()

  /** File operations of one key happen in the order in which they were asked for. */
  const inOrder = (key: string, work: () => Promise<void>): Promise<void> => {
    const before = writes.get(key) ?? Promise.resolve()
    const after = before.catch(() => undefined).then(work)
    writes.set(key, after)
    const forget = (): void => {
      if (writes.get(key) === after) writes.delete(key)
    }
    after.then(forget, forget)
    return after
  }

  const forgetKept = (key: string): Promise<void> => {
    memory.delete(key)
    const mayHaveFile = known.delete(key) || decided !== null
    decided?.add(key)
    return mayHaveFile ? inOrder(key, () => files.remove(key)) : Promise.resolve()
  }

  /** What is no page in itself holds only until something changes. */
  const isAskedAgain = ({ key, status }: DocumentHeader): boolean =>
    status === 301 || (status !== 200 && !known.has(key))

  const isKept = ({ key, status }: KeptDocument): boolean => {
    if (isFurtherPage(key)) return false
    // Nobody can guess the address of a story that was withdrawn before it was known here.
    return status === 200 || status === 301 || key === NOWHERE_KEY || (status === 410 && known.has(key))
  }

  /** A file that could not be written must not bring its older text back after a restart. Removing needs no space. */
  const replaceFile = async (document: KeptDocument): Promise<void> => {
    try {
      await files.write(document)
    } catch (error) {
      await files.remove(document.key)
      throw error
    }
  }

  /** Removes before it writes: a stone that could not be written is made again, a text that stayed is not withdrawn. */
  const replaceByStone = async (stone: KeptDocument): Promise<void> => {
    await files.remove(stone.key)
    await files.write(stone).catch((error: unknown) => onFailure?.(error, stone.key))
  }

  const improve = async (document: KeptDocument, header: DocumentHeader): Promise<void> => {
    const { key } = document
    const isCurrent = (): boolean => known.get(key) === header
    if (compressWell === undefined || document.status === 301) return
    try {
      await compressing(async () => {
        // The next change may be the end of this page, and whoever waits for another needs the processor.
        await untilQuiet()
        if (!isCurrent()) return
        const better = { ...document, bodies: await compressWell(document.bodies) }
        if (!isCurrent()) return
        if (memory.has(key)) memory.set(key, better)
        await inOrder(key, () => (isCurrent() ? files.write(better) : Promise.resolve()))
      })
    } catch (error) {
      // What is served and kept is whole all the same.
      if (!(error instanceof TooBusy)) onFailure?.(error, key)
    }
  }

  /** Resolves when no page is being made. */
  const untilQuiet = async (): Promise<void> => {
    while (flights.size > 0) await Promise.allSettled(flights.values())
  }

  /** Puts a page where the next reader finds it, before it returns; the promise is of its file. */
  const put = (document: KeptDocument, writeFile = replaceFile): Promise<void> => {
    const { key, status } = document
    failedAt.delete(key)
    passing.delete(key)
    if (!isKept(document)) {
      passing.set(key, document)
      return forgetKept(key)
    }
    // The CMS says of a withdrawn story no more than that. What its page was built from brings it back.
    const earlier = status === 410 ? (known.get(key)?.tags ?? []) : []
    const kept = { ...document, tags: [...new Set([...document.tags, ...earlier])] }
    const header = headerOf(kept)
    decided?.add(key)
    known.set(key, header)
    memory.set(key, kept)
    void improve(kept, header)
    return inOrder(key, () => writeFile(kept))
  }

  const putStone = ({ key, tags }: DocumentHeader): Promise<void> =>
    put(tombstone({ key, tags, at: clock.now() }), replaceByStone)

  /** A list that held a story whole is made anew before anybody gets it; a stone would end a subscription. */
  const withdraw = (document: DocumentHeader): Promise<void> =>
    document.type === undefined ? putStone(document) : forgetKept(document.key)

  /** Makes a page known that a file holds, and does with it what changed since the start. */
  const admit = (document: DocumentHeader): void => {
    const { key } = document
    if (decided === null || decided.has(key)) return
    decided.add(key)
    known.set(key, document)
    const effects = journal.map(({ change }) => effectOn(document, change))
    if (effects.includes('forbidden')) withdrawing.push(withdraw(document))
    if (effects.some((effect) => effect !== 'none')) onStale?.(key)
  }

  /** Until all files were read, one that is asked for is looked up before its turn. */
  const admitKept = async (key: string): Promise<void> => {
    if (decided === null || decided.has(key) || isFurtherPage(key)) return
    const read = await files.read(key)
    if (read !== null) admit(headerOf(read))
  }

  const find = async (key: string): Promise<KeptDocument | null> => {
    if (decided !== null) await admitKept(key)
    const held = memory.get(key) ?? passing.get(key)
    if (held !== undefined) return held
    const expected = known.get(key)
    if (expected === undefined) return null
    const read = await files.read(key)
    const now = known.get(key)
    if (now !== expected) return find(key)
    if (read === null || read.etag !== expected.etag) return null
    memory.set(key, read)
    return read
  }

  /** `aged` is a page that only shows something of what changed since: good enough for who waits, and to be made again. */
  const verdictSince = (
    start: number,
    document: KeptDocument,
  ): 'good' | 'aged' | 'outdated' | 'forbidden' => {
    const later = journal.filter(({ at }) => at > start)
    const isForbiddenNow = later.some(
      ({ change }) => change !== 'everything' && isForbidden(document.tags, change),
    )
    if (isForbiddenNow && document.status === 200) return 'forbidden'
    // What is no page in itself names little that it was built from: any change may bring it.
    const isPage = document.status === 200 || document.key === NOWHERE_KEY
    const hits = later.filter(
      ({ change }) => change === 'everything' || !isPage || meets(document.tags, change.touched),
    )
    if (hits.length === 0) return 'good'
    const isOfItself = ({ change }: (typeof hits)[number]): boolean =>
      change === 'everything' || isOwnPageOf(document.tags, change.touched)
    return !isPage || hits.some(isOfItself) ? 'outdated' : 'aged'
  }

  /** Puts a page in its place whose render began when the changes stood at `start`. */
  const land = (made: KeptDocument, { start, isStale }: { start: number; isStale: boolean }): Landed => {
    // What is out of date already is served, for it is newer than what stood there. But its time is over.
    const document = isStale ? { ...made, expiresAt: clock.now() } : made
    const written = put(document)
    if (isAskedAgain(document)) confirmed.set(document.key, start)
    else if (isStale) onStale?.(document.key)
    onSwap?.(document)
    return { document, written }
  }

  const fly = async (key: string, limit: Limiter): Flight => {
    for (let attempt = 1; ; attempt += 1) {
      const { document, start } = await limit(async () => {
        const start = position
        begun.set(key, start)
        return { document: await render(key), start }
      })
      const verdict = verdictSince(start, document)
      const isDone = verdict === 'good' || verdict === 'aged'
      if (isDone || (verdict === 'outdated' && attempt >= MAX_ATTEMPTS)) {
        // From here to the return nothing waits: whoever comes now starts a render of its own.
        flights.delete(key)
        begun.delete(key)
        return land(document, { start, isStale: verdict !== 'good' })
      }
      if (attempt >= MAX_ATTEMPTS) throw new Error(`${key} was withdrawn while it was made`)
    }
  }

  const launch = (key: string, limit: Limiter): Flight => {
    const running = flights.get(key)
    if (running !== undefined) return running
    const flight = fly(key, limit)
    flights.set(key, flight)
    const end = (): void => {
      if (flights.get(key) !== flight) return
      flights.delete(key)
      begun.delete(key)
    }
    flight.then(
      ({ written }) => {
        end()
        // A reader has the page and needs no file. The next start does.
        written.catch(() => onStale?.(key))
      },
      () => {
        failedAt.set(key, clock.now())
        end()
      },
    )
    return flight
  }

  let waiting = 0
  const make = async (key: string): Promise<KeptDocument> => {
    waiting += 1
    try {
      return (await launch(key, isFurtherPage(key) ? limits.furtherPages : limits.pages)).document
    } finally {
      waiting -= 1
    }
  }

  const askAgain = async (found: KeptDocument): Promise<KeptDocument> => {
    const { key } = found
    if (confirmed.get(key) === position && !isExpired(found)) return found
    const failed = failedAt.get(key)
    if (failed !== undefined && clock.now() < failed + RETRY_AFTER_FAILURE) return found
    try {
      return await make(key)
    } catch (error) {
      onFailure?.(error, key)
      return found
    }
  }

  const held = (key: string): KeptDocument | null => {
    const found = memory.get(key)
    return found === undefined || isAskedAgain(found) || isExpired(found) ? null : found
  }

  const get = async (key: string): Promise<KeptDocument> => {
    const found = await find(key)
    if (found === null) return make(key)
    if (isAskedAgain(found)) return askAgain(found)
    if (isExpired(found) && !flights.has(key)) onStale?.(key)
    return found
  }

  const invalidate: Documents['invalidate'] = (tags) => {
    const change = tags === 'everything' ? tags : invalidationOf(tags)
    position += 1
    const oldest = Math.min(...begun.values())
    journal = journal.filter(({ at }) => at > oldest)
    if (begun.size > 0) journal.push({ at: position, change })
    const written: Promise<void>[] = []
    const affected: DocumentHeader[] = []
    for (const document of [...passing.values()]) {
      const isHit = change === 'everything' || meets(document.tags, change.touched)
      if (document.status !== 200 || !isHit) continue
      if (change === 'everything' || !isForbidden(document.tags, change)) affected.push(headerOf(document))
      else passing.delete(document.key)
    }
    for (const document of [...known.values()]) {
      const effect = effectOn(document, change)
      if (effect === 'none') continue
      if (effect === 'forbidden') written.push(withdraw(document))
      affected.push(known.get(document.key) ?? document)
    }
    return { affected, written: Promise.all(written).then(() => undefined) }
  }

  return {
    open: async () => {
      for await (const document of files.list()) admit(document)
      await Promise.all(withdrawing)
      decided = null
      begun.delete(OPENING)
    },
    get,
    held,
    invalidate,
    refresh: async (key) => {
      if (decided !== null) await admitKept(key)
      const { written } = await launch(key, unlimited)
      await written
    },
    expired: () => [...known.values()].filter(isExpired).map(({ key }) => key),
    tagsOf: (key) => known.get(key)?.tags ?? null,
    pictures: () => new Set([...known.values()].flatMap(({ pictures }) => pictures)),
    isWaitedFor: () => waiting > 0,
    count: () => known.size,
  }
}
