import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { replaceStyleAddresses, styleAddresses } from '@dateline/markup/styleAddresses'
import type { Ask } from './askSite'
import { copyNote } from './copyNote'
import { crawlPages, pageAddress, partAddress, type Crawled, type PageAddress } from './crawlPages'
import { inParallel } from './inParallel'
import { entryFor, type FileEntry } from './manifest'
import { fileOfPage, fileOfPart, relativeAddress } from './mirrorFile'
import type { Place } from './pagePlaces'
import { redirectPage } from './redirectPage'
import { rewritePage } from './rewritePage'
import type { Scope } from './scopeOf'

const AT_ONCE = 8
export const VERIFIER_FILE = 'verify.mjs'
const VERIFIER = fileURLToPath(new URL(VERIFIER_FILE, import.meta.url))

/** What is done, and how much of it. */
export type MirrorProgress = { pages: number; parts: number }

export type Mirroring = {
  ask: Ask
  /** Origin. */
  site: string
  scope: Scope
  /** An empty folder. */
  folder: string
  /** The last mirror that stood in this place: pictures are taken from there. */
  previous: { folder: string; files: ReadonlyMap<string, FileEntry> } | null
  madeAt: Date
  onProgress: (progress: MirrorProgress) => void
}

export type Written = {
  files: FileEntry[]
  pages: number
  /** Links to nothing and parts that are not there, each with its status. The mirror leads to the site's own answer. */
  absent: Map<string, number>
}

/** Their names change with their content. */
const isUnchanging = (file: string): boolean => /^(media\/[0-9a-f]{32}|_next\/static)\//.test(file)

/** What a page in a mirror may load: what lies beside it. Forms are sent to the site. */
const policyFor = (site: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `form-action ${site} https:`,
    "base-uri 'none'",
  ].join('; ')

/** Copies what is in the scope into a folder, so that it opens from a disk. */
export const writeMirror = async (mirroring: Mirroring): Promise<Written> => {
  const { ask, site, scope, folder, previous, madeAt, onProgress } = mirroring
  const files = new Map<string, FileEntry>()
  const progress: MirrorProgress = { pages: 0, parts: 0 }
  const count = (what: keyof MirrorProgress): void => {
    progress[what] += 1
    onProgress({ ...progress })
  }
  const save = async (file: string, content: string | Buffer): Promise<void> => {
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  const put = async (file: string, content: string | Buffer): Promise<void> => {
    await save(file, content)
    files.set(file, entryFor(file, Buffer.from(content)))
  }

  const crawled = await crawlPages({
    ask,
    site,
    ...scope,
    onPage: async (address, html) => {
      const file = fileOfPage(address)
      // As it came: where its links lead is known when everything has been seen.
      if (file !== null) await save(file, html)
      count('pages')
    },
  })

  const fileOf = (address: PageAddress): string | null => {
    const present = presentAddress(crawled, address)
    return crawled.pages.has(present) ? fileOfPage(present) : null
  }

  const reuse = async (file: string): Promise<boolean> => {
    const known = isUnchanging(file) ? previous?.files.get(file) : undefined
    if (previous === null || known === undefined) return false
    const bytes = await readFile(join(previous.folder, file)).catch(() => null)
    if (bytes === null || entryFor(file, bytes).sha256 !== known.sha256) return false
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await copyFile(join(previous.folder, file), join(folder, file))
    files.set(file, known)
    return true
  }

  const wanted = [...crawled.parts].filter(isShown)
  const known = new Set(wanted)
  const partFiles = new Map<string, string>()
  await inParallel(wanted, {
    atOnce: AT_ONCE,
    work: async (address) => {
      const file = fileOfPart(address)
      if (file === null) return
      if (!file.endsWith('.css') && (await reuse(file))) {
        partFiles.set(address, file)
        return count('parts')
      }
      const { status, type, body } = await ask(address)
      if (status !== 200) return void crawled.absent.set(address, status)
      const inside = (written: string): string | null => partAddress(written, { site, from: address })
      if (type === 'text/css') {
        const css = body.toString('utf8')
        for (const part of styleAddresses(css).flatMap((written) => inside(written) ?? [])) {
          if (known.has(part)) continue
          known.add(part)
          wanted.push(part)
        }
        await put(
          file,
          replaceStyleAddresses(css, (written) => {
            const to = inside(written)
            const other = to === null ? null : fileOfPart(to)
            return other === null ? written : relativeAddress(file, other)
          }),
        )
      } else await put(file, body)
      partFiles.set(address, file)
      count('parts')
    },
  })

  const addressFrom =
    (from: PageAddress, file: string) =>
    ({ use, address }: Pick<Place, 'use' | 'address'>): string => {
      const base = new URL(from, site)
      if (address.startsWith('#') || !URL.canParse(address, base)) return address
      const { hash, href } = new URL(address, base)
      if (use === 'part') {
        const part = partFiles.get(partAddress(address, { site, from }) ?? '')
        return part === undefined ? href : relativeAddress(file, part)
      }
      const page = use === 'link' ? pageAddress(address, { site, from }) : null
      const other = page === null ? null : fileOf(page)
      return other === null ? href : `${relativeAddress(file, other)}${hash}`
    }

  const policy = policyFor(site)
  const noteIn = (language: string): string => copyNote({ site, madeAt }, language)
  for (const address of crawled.pages) {
    const file = fileOfPage(address)
    if (file === null) continue
    const html = await readFile(join(folder, file), 'utf8')
    await put(file, rewritePage(html, { addressFor: addressFrom(address, file), policy, noteIn }))
  }

  const taken = new Set([...files.keys()].map((file) => file.toLowerCase()))
  for (const [old, to] of [...crawled.moved, ['/', scope.home] as const]) {
    const file = fileOfPage(old)
    const other = fileOf(to)
    // A disk that does not tell large letters from small ones holds one of the two.
    if (file === null || other === null || taken.has(file.toLowerCase())) continue
    taken.add(file.toLowerCase())
    await put(file, redirectPage({ to: relativeAddress(file, other), policy }))
  }
  await put(VERIFIER_FILE, await readFile(VERIFIER))
  return { files: [...files.values()], pages: crawled.pages.size, absent: crawled.absent }
}

const MAX_MOVES = 10

/** Where an address leads in the end. */
const presentAddress = ({ moved }: Crawled, address: PageAddress): PageAddress => {
  let present = address
  for (let moves = 0; moves < MAX_MOVES; moves += 1) present = moved.get(present) ?? present
  return present
}

/** Scripts are left out: pages are complete without them, and browsers do not load ours from a disk. */
const isShown = (address: string): boolean => !/\.m?js$/.test(address)
