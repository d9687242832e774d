import type { Tag } from '@dateline/content-schema/tag'
import { LRUCache } from 'lru-cache'
import type { Clock } from './clock'
import type { DocumentFiles, DocumentHeader } from './documentFiles'
import type { KeptDocument } from './finishDocument'
import type { Limiter } from './limiter'
import { tombstone } from './plainPages'
import { isFurtherPage } from './readerAddress'
import { invalidationOf, isForbidden, meets, type Invalidation } from './tagMatching'

/** Makes a page anew. It rejects when no good page came of it. */
export type Render = (key: string) => Promise<KeptDocument>

export type DocumentsOptions = {
  render: Render
  files: DocumentFiles
  clock: Clock
  limitRenders: Limiter
  /** Called with every page that is now served under its key. */
  onSwap?: (document: KeptDocument) => void
  /** Called when a refresh that no caller waits for has failed. */
  onFailure?: (error: unknown, key: string) => void
  /** Bytes of pages that memory may hold; the files hold all of them. */
  memoryBytes?: number
}

export type Documents = {
  /** Reads what the files hold. Call it once, before anything else. */
  open: () => Promise<void>
  /** The page to serve: the known copy at once, or a new one. Rejects when there is neither. */
  get: (key: string) => Promise<KeptDocument>
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
  /** The names of all pictures on known pages. */
  pictures: () => Set<string>
  count: () => number
}

/** How often one page is rendered again because something changed during its render, before a reader is answered. */
const MAX_ATTEMPTS = 3
const MAX_PASSING = 1000
const MAX_REDIRECTS = 5000
const RETRY_AFTER_FAILURE = 5000

type Flight = Promise<{ document: KeptDocument; written: Promise<void> }>

const headerOf = ({ html: _html, ...rest }: KeptDocument): DocumentHeader => rest

/**
 * Pages that are made once and served until what they were built from changes.
 *
 * Kept for good, in files and in memory: pages that exist, and the stones that mark withdrawn ones. Kept in bounded
 * memory only, because anybody can ask for any number of them: pages that were not found, redirects, further pages of
 * lists.
 *
 * Per key at most one render runs. A page enters the store in the same step that checks whether anything it was
 * built from changed since its render began; if so it is rendered again. So an older text never follows a newer one.
 */
export const createDocuments = ({
  render,
  files,
  clock,
  limitRenders,
  onSwap,
  onFailure,
  memoryBytes = 64_000_000,
}: DocumentsOptions): Documents => {
  /** Everything that the files hold or are about to hold. */
  const known = new Map<string, DocumentHeader>()
  const memory = new LRUCache<string, KeptDocument>({
    maxSize: memoryBytes,
    sizeCalculation: ({ html }) => html.length * 2 + 1000,
  })
  const passing = new LRUCache<string, KeptDocument>({ max: MAX_PASSING })
  const redirects = new LRUCache<string, KeptDocument>({ max: MAX_REDIRECTS })
  const failedAt = new LRUCache<string, number>({ max: MAX_PASSING })
  const flights = new Map<string, Flight>()
  const writes = new Map<string, Promise<void>>()

  /** Changes since the oldest running render began. */
  let journal: { at: number; change: Invalidation | 'everything' }[] = []
  let position = 0
  /** Where the journal stood when the running render of a key began. */
  const begun = new Map<string, number>()

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
    return known.delete(key) ? inOrder(key, () => files.remove(key)) : Promise.resolve()
  }

  /** Puts a page where the next reader finds it, before it returns; the promise is of its file. */
  const put = (document: KeptDocument): Promise<void> => {
    const { key, status } = document
    failedAt.delete(key)
    onSwap?.(document)
    passing.delete(key)
    redirects.delete(key)
    if (status === 301) {
      redirects.set(key, document)
      return forgetKept(key)
    }
    const before = known.get(key)
    const isPassing = status === 404 || isFurtherPage(key) || (status === 410 && before === undefined)
    if (isPassing) {
      passing.set(key, document)
      return forgetKept(key)
    }
    // The CMS says of a withdrawn story no more than that. What its page was built from brings it back.
    const { expiresAt: _expiresAt, ...lasting } = document
    const kept =
      status === 410
        ? { ...lasting, tags: [...new Set([...document.tags, ...(before?.tags ?? [])])] }
        : document
    known.set(key, headerOf(kept))
    memory.set(key, kept)
    return inOrder(key, () => files.write(kept))
  }

  const find = async (key: string): Promise<KeptDocument | null> => {
    const held = memory.get(key) ?? redirects.get(key) ?? passing.get(key)
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

  const verdictSince = (start: number, document: KeptDocument): 'good' | 'stale' | 'forbidden' => {
    const later = journal.filter(({ at }) => at > start)
    const isForbiddenNow = later.some(
      ({ change }) => change !== 'everything' && isForbidden(document.tags, change),
    )
    if (isForbiddenNow && document.status === 200) return 'forbidden'
    // What was not found, or has gone, names little that it was built from: any change may bring it.
    const isStale = later.some(
      ({ change }) =>
        change === 'everything' ||
        document.status === 404 ||
        document.status === 410 ||
        meets(document.tags, change.touched),
    )
    return isStale ? 'stale' : 'good'
  }

  const fly = async (key: string): Flight => {
    for (let attempt = 1; ; attempt += 1) {
      const { document, start } = await limitRenders(async () => {
        const start = position
        begun.set(key, start)
        return { document: await render(key), start }
      })
      const verdict = verdictSince(start, document)
      if (verdict === 'good' || (verdict === 'stale' && attempt >= MAX_ATTEMPTS)) {
        // From here to the return nothing waits: whoever comes now starts a render of its own.
        flights.delete(key)
        begun.delete(key)
        const written = put(document)
        if (verdict === 'stale') refreshBehind(key)
        return { document, written }
      }
      if (attempt >= MAX_ATTEMPTS) throw new Error(`${key} was withdrawn while it was made`)
    }
  }

  const launch = (key: string): Flight => {
    const running = flights.get(key)
    if (running !== undefined) return running
    const flight = fly(key)
    flights.set(key, flight)
    const land = (): void => {
      if (flights.get(key) !== flight) return
      flights.delete(key)
      begun.delete(key)
    }
    flight.then(
      ({ written }) => {
        land()
        // Whoever asked for the refresh hears of a full disk; a reader has the page and needs no file.
        written.catch(() => undefined)
      },
      () => {
        failedAt.set(key, clock.now())
        land()
      },
    )
    return flight
  }

  const refreshBehind = (key: string): void => {
    const failed = failedAt.get(key)
    if (failed !== undefined && clock.now() < failed + RETRY_AFTER_FAILURE) return
    launch(key).then(
      ({ written }) => written.catch((error: unknown) => onFailure?.(error, key)),
      (error: unknown) => onFailure?.(error, key),
    )
  }

  const get = async (key: string): Promise<KeptDocument> => {
    const found = await find(key)
    if (found === null) return (await launch(key)).document
    if (isExpired(found)) {
      // What was not found is asked for again; what is known is shown while it is made anew.
      if (found.status !== 200 && !known.has(key)) {
        passing.delete(key)
        return (await launch(key)).document
      }
      refreshBehind(key)
    }
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
      const isHit = change === 'everything' || document.status !== 200 || meets(document.tags, change.touched)
      if (!isHit) continue
      if (document.status === 200 && (change === 'everything' || !isForbidden(document.tags, change))) {
        affected.push(headerOf(document))
      } else passing.delete(document.key)
    }
    for (const document of [...redirects.values()]) {
      if (change === 'everything' || meets(document.tags, change.touched)) redirects.delete(document.key)
    }
    for (const document of [...known.values()]) {
      if (change !== 'everything' && !meets(document.tags, change.touched)) continue
      if (change !== 'everything' && document.status === 200 && isForbidden(document.tags, change)) {
        const stone = tombstone({ key: document.key, tags: document.tags, at: clock.now() })
        written.push(put(stone))
      }
      affected.push(known.get(document.key) ?? document)
    }
    return { affected, written: Promise.all(written).then(() => undefined) }
  }

  return {
    open: async () => {
      for (const document of await files.list()) known.set(document.key, document)
    },
    get,
    invalidate,
    refresh: async (key) => {
      const { written } = await launch(key)
      await written
    },
    expired: () => [...known.values()].filter(isExpired).map(({ key }) => key),
    pictures: () => new Set([...known.values()].flatMap(({ pictures }) => pictures)),
    count: () => known.size,
  }
}
