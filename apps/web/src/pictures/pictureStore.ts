import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentClient } from '@dateline/content-client/contentClient'
import type { PictureFormat } from '@dateline/content-schema/picture'
import type { Tag } from '@dateline/content-schema/tag'
import { LRUCache } from 'lru-cache'
import type { Sharp } from 'sharp'
import { z } from 'zod'
import type { Clock } from '../documents/clock'
import { createLimiter } from '../documents/limiter'
import { writeAtomically } from '../documents/writeAtomically'
import type { PictureRequest } from './pictureRequest'

export type PictureStoreOptions = {
  folder: string
  client: Pick<ContentClient, 'media' | 'isMediaPublic'>
  clock: Clock
  /** Called when a kept picture could not be read, or a master not fetched ahead; it is tried again. */
  onFailure?: (error: unknown, name: string) => void
}

/** @property tags those of the photo */
export type PictureFile = { path: string; tags: readonly Tag[] }

export type PictureStore = {
  /**
   * Gets to know what the folder holds. Call it once, and again when it rejected; everything else may be called before it
   * has ended, for pictures are looked up in the folder one by one until then.
   */
  open: () => Promise<void>
  /** The file of one size, made if need be; null when there is no such picture. Rejects when nobody can say. */
  file: (request: PictureRequest) => Promise<PictureFile | null>
  /** Fetches masters behind whatever else happens, so that every size can be made without the CMS. */
  want: (names: Iterable<string>) => void
  /** Tries again what could not be fetched ahead. */
  fetchWanted: () => Promise<void>
  drop: (photoTags: readonly Tag[]) => Promise<void>
  verify: (name: string) => Promise<void>
  names: () => string[]
  forgetMissing: () => void
}

const MISSING_LIFETIME = 30_000
const MAX_MISSING = 1000
/** 80 megapixels: more than any camera of a newsroom, less than a bomb. */
const MAX_PIXELS = 80_000_000

const about = z.strictObject({ tags: z.array(z.string()) })

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** The tags of a kept picture; null where they were never written, or make no sense. Rejects when nobody can say. */
const readTags = async (path: string): Promise<Tag[] | null> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return ''
    throw error
  })
  try {
    return about.parse(JSON.parse(text)).tags
  } catch {
    return null
  }
}

const foldersIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

const encode = async (master: Uint8Array, { width, format }: PictureRequest): Promise<Buffer> => {
  // Loaded with the first picture that is made: pages do not wait for it at the start.
  const { default: sharp } = await import('sharp')
  const resized = sharp(master, { limitInputPixels: MAX_PIXELS, sequentialRead: true })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
  const finished: Record<PictureFormat, () => Sharp> = {
    webp: () => resized.webp({ quality: 78 }),
    jpg: () => resized.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }),
  }
  return finished[format]().toBuffer()
}

/**
 * Pictures as files: `<name>/master`, `<name>/about.json` with the tags of its photo, and one file a size.
 * A size is made when it is first asked for.
 */
export const createPictureStore = ({
  folder,
  client,
  clock,
  onFailure,
}: PictureStoreOptions): PictureStore => {
  const tagsOf = new Map<string, Tag[]>()
  const missing = new LRUCache<string, number>({ max: MAX_MISSING })
  const wanted = new Set<string>()
  const fetching = new Map<string, Promise<boolean>>()
  const making = new Map<string, Promise<boolean>>()
  /** Kept, but nobody knows of which photo: whatever is withdrawn, they go too. */
  const unread = new Set<string>()
  /** When masters that were gone or broken were last fetched anew. */
  const mended = new LRUCache<string, number>({ max: MAX_MISSING })
  /** What was looked up in the folder, and what was withdrawn since it is read; null once it was read. */
  let opening: { known: Map<string, Promise<void>>; gone: Set<Tag> } | null = {
    known: new Map(),
    gone: new Set(),
  }
  /** Counts what was dropped, so that work begun before leaves nothing behind. */
  let drops = 0
  const limitFetches = createLimiter({ atOnce: 4, waiting: 500 })
  const limitSizes = createLimiter({ atOnce: 2, waiting: 200 })

  const folderOf = (name: string): string => join(folder, name.slice(0, 2), name)
  const exists = (path: string): Promise<boolean> =>
    stat(path).then(
      (found) => found.size > 0,
      () => false,
    )

  const removeFiles = async (name: string): Promise<void> => {
    tagsOf.delete(name)
    unread.delete(name)
    await rm(folderOf(name), { recursive: true, force: true })
  }

  const fetchMaster = async (name: string): Promise<boolean> => {
    const before = drops
    const answer = await client.media(name)
    if (answer.kind === 'missing') {
      missing.set(name, clock.now())
      wanted.delete(name)
      await removeFiles(name)
      return false
    }
    await mkdir(folderOf(name), { recursive: true })
    await writeAtomically(join(folderOf(name), 'master'), answer.bytes)
    await writeAtomically(join(folderOf(name), 'about.json'), JSON.stringify({ tags: answer.tags }))
    if (drops !== before) {
      // Perhaps it was this one that was withdrawn: only a new answer can say.
      await removeFiles(name)
      return fetchMaster(name)
    }
    tagsOf.set(name, answer.tags)
    unread.delete(name)
    wanted.delete(name)
    return true
  }

  const isRecent = (since: number | undefined): boolean =>
    since !== undefined && clock.now() < since + MISSING_LIFETIME

  const fetchShared = (name: string): Promise<boolean> => {
    const running = fetching.get(name)
    if (running !== undefined) return running
    const fetched = limitFetches(() => fetchMaster(name)).finally(() => fetching.delete(name))
    fetching.set(name, fetched)
    return fetched
  }

  const openPicture = async (name: string): Promise<void> => {
    const own = folderOf(name)
    try {
      // What a crash left half-written.
      const left = (await readdir(own)).filter((entry) => entry.endsWith('.tmp'))
      await Promise.all(left.map((entry) => rm(join(own, entry), { force: true })))
      const tags = await readTags(join(own, 'about.json'))
      const isWhole = tags !== null && (await exists(join(own, 'master')))
      if (tags === null || tags.some((tag) => opening?.gone.has(tag))) await removeFiles(name)
      else if (isWhole) tagsOf.set(name, tags)
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return
      unread.add(name)
      onFailure?.(error, name)
    }
  }

  /** Before anything else is done with a picture, what the folder holds of it. */
  const openOnce = (name: string): Promise<void> => {
    if (opening === null) return Promise.resolve()
    const running = opening.known.get(name) ?? openPicture(name)
    opening.known.set(name, running)
    return running
  }

  /** Whether the master is there. */
  const ensureMaster = async (name: string): Promise<boolean> => {
    if (tagsOf.has(name)) return true
    await openOnce(name)
    if (tagsOf.has(name)) return true
    return isRecent(missing.get(name)) ? false : fetchShared(name)
  }

  /** Fetches a master anew that is gone or broken; not again and again where the CMS has no better one. */
  const mend = (name: string, cause: unknown): Promise<boolean> => {
    if (isRecent(mended.get(name)) && !fetching.has(name)) throw cause
    mended.set(name, clock.now())
    return fetchShared(name)
  }

  /** Whether the file could be made: there may be no such picture any more. */
  const make = async (request: PictureRequest, path: string): Promise<boolean> => {
    const before = drops
    const { name } = request
    const encodeMaster = async () => encode(await readFile(join(folderOf(name), 'master')), request)
    const bytes = await encodeMaster().catch(async (error: unknown) =>
      (await mend(name, error)) ? encodeMaster() : null,
    )
    if (bytes === null) return false
    await writeAtomically(path, bytes)
    if (drops !== before && !tagsOf.has(name)) {
      await removeFiles(name)
      return false
    }
    return true
  }

  const ensureSize = async (request: PictureRequest, path: string): Promise<boolean> => {
    const running = making.get(path)
    if (running !== undefined) return running
    if (await exists(path)) return true
    const joined = making.get(path)
    if (joined !== undefined) return joined
    const made = limitSizes(() => make(request, path)).finally(() => making.delete(path))
    making.set(path, made)
    return made
  }

  const file: PictureStore['file'] = async (request) => {
    if (!(await ensureMaster(request.name))) return null
    const path = join(folderOf(request.name), `${request.width}.${request.format}`)
    const isThere = await ensureSize(request, path)
    const tags = tagsOf.get(request.name)
    return isThere && tags !== undefined ? { path, tags } : null
  }

  const fetchWanted = async (): Promise<void> => {
    await Promise.all(
      [...wanted].map((name) => ensureMaster(name).catch((error: unknown) => onFailure?.(error, name))),
    )
  }

  return {
    open: async () => {
      for (const shelf of await foldersIn(folder)) {
        for (const name of await foldersIn(join(folder, shelf))) await openOnce(name)
      }
      opening = null
    },
    file,
    want: (names) => {
      for (const name of names) if (!tagsOf.has(name)) wanted.add(name)
    },
    fetchWanted,
    drop: async (photoTags) => {
      if (photoTags.length === 0) return
      drops += 1
      for (const tag of photoTags) opening?.gone.add(tag)
      const names = [...tagsOf]
        .filter(([, tags]) => tags.some((tag) => photoTags.includes(tag)))
        .map(([name]) => name)
        .concat(...unread)
      for (const name of names) tagsOf.delete(name)
      await Promise.all(names.map(removeFiles))
    },
    verify: async (name) => {
      if (await client.isMediaPublic(name)) return
      await openOnce(name)
      drops += 1
      await removeFiles(name)
    },
    names: () => [...tagsOf.keys(), ...unread],
    forgetMissing: () => missing.clear(),
  }
}
