import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentClient } from '@dateline/content-client/contentClient'
import type { PictureFormat } from '@dateline/content-schema/picture'
import type { Tag } from '@dateline/content-schema/tag'
import { LRUCache } from 'lru-cache'
import sharp, { type Sharp } from 'sharp'
import { z } from 'zod'
import type { Clock } from '../documents/clock'
import { createLimiter } from '../documents/limiter'
import { writeAtomically } from '../documents/writeAtomically'
import type { PictureRequest } from './pictureRequest'

export type PictureStoreOptions = {
  folder: string
  client: Pick<ContentClient, 'media' | 'isMediaPublic'>
  clock: Clock
  /** Called when a master could not be fetched ahead; it is tried again. */
  onFailure?: (error: unknown, name: string) => void
}

export type PictureStore = {
  /** Reads what the folder holds. Call it once, before anything else. */
  open: () => Promise<void>
  /** The file of one size, made if need be; null when there is no such picture. Rejects when nobody can say. */
  file: (request: PictureRequest) => Promise<string | null>
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

const encode = (master: Uint8Array, { width, format }: PictureRequest): Promise<Buffer> => {
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
  const making = new Map<string, Promise<string>>()
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
    await rm(folderOf(name), { recursive: true, force: true })
  }

  const fetchMaster = async (name: string): Promise<boolean> => {
    const before = drops
    const answer = await client.media(name)
    if (answer.kind === 'missing') {
      missing.set(name, clock.now())
      wanted.delete(name)
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
    wanted.delete(name)
    return true
  }

  /** Whether the master is there. */
  const ensureMaster = (name: string): Promise<boolean> => {
    if (tagsOf.has(name)) return Promise.resolve(true)
    const since = missing.get(name)
    if (since !== undefined && clock.now() < since + MISSING_LIFETIME) return Promise.resolve(false)
    const running = fetching.get(name)
    if (running !== undefined) return running
    const fetched = limitFetches(() => fetchMaster(name)).finally(() => fetching.delete(name))
    fetching.set(name, fetched)
    return fetched
  }

  const make = async (request: PictureRequest, path: string): Promise<string> => {
    const before = drops
    const bytes = await encode(await readFile(join(folderOf(request.name), 'master')), request)
    await writeAtomically(path, bytes)
    if (drops !== before && !tagsOf.has(request.name)) {
      await removeFiles(request.name)
      throw new Error(`${request.name} was withdrawn while a size of it was made`)
    }
    return path
  }

  const file: PictureStore['file'] = async (request) => {
    if (!(await ensureMaster(request.name))) return null
    const path = join(folderOf(request.name), `${request.width}.${request.format}`)
    const running = making.get(path)
    if (running !== undefined) return running
    if (await exists(path)) return path
    const joined = making.get(path)
    if (joined !== undefined) return joined
    const made = limitSizes(() => make(request, path)).finally(() => making.delete(path))
    making.set(path, made)
    return made
  }

  const fetchWanted = async (): Promise<void> => {
    await Promise.all(
      [...wanted].map((name) => ensureMaster(name).catch((error: unknown) => onFailure?.(error, name))),
    )
  }

  return {
    open: async () => {
      const shelves = await readdir(folder).catch(() => [])
      for (const shelf of shelves) {
        for (const name of await readdir(join(folder, shelf)).catch(() => [])) {
          try {
            const text = await readFile(join(folder, shelf, name, 'about.json'), 'utf8')
            if (await exists(join(folder, shelf, name, 'master')))
              tagsOf.set(name, about.parse(JSON.parse(text)).tags)
          } catch {
            await rm(join(folder, shelf, name), { recursive: true, force: true })
          }
        }
      }
    },
    file,
    want: (names) => {
      for (const name of names) if (!tagsOf.has(name)) wanted.add(name)
    },
    fetchWanted,
    drop: async (photoTags) => {
      if (photoTags.length === 0) return
      drops += 1
      const names = [...tagsOf]
        .filter(([, tags]) => tags.some((tag) => photoTags.includes(tag)))
        .map(([name]) => name)
      for (const name of names) tagsOf.delete(name)
      await Promise.all(names.map(removeFiles))
    },
    verify: async (name) => {
      if (await client.isMediaPublic(name)) return
      drops += 1
      await removeFiles(name)
    },
    names: () => [...tagsOf.keys()],
    forgetMissing: () => missing.clear(),
  }
}
