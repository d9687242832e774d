import { createHash } from 'node:crypto'
import { open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { documentFacts } from './documentFacts'
import { etagOf, type KeptDocument } from './finishDocument'
import { writeAtomically } from './writeAtomically'

/** What stands in the first line of a kept file, as JSON; the page follows it. */
const header = documentFacts.extend({
  key: z.string().startsWith('/'),
  etag: z.string(),
  renderedAt: z.int(),
  scripts: z.array(z.string()),
})
export type DocumentHeader = z.infer<typeof header>

export type DocumentFiles = {
  /** The headers of all whole files. Files that cannot be read are removed. */
  list: () => Promise<DocumentHeader[]>
  /** Null when there is no whole file. */
  read: (key: string) => Promise<KeptDocument | null>
  write: (document: KeptDocument) => Promise<void>
  remove: (key: string) => Promise<void>
}

const MAX_HEADER_BYTES = 65_536
const LISTED_AT_ONCE = 32

const readHeader = async (path: string): Promise<DocumentHeader | null> => {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0)
    const text = buffer.subarray(0, bytesRead)
    const end = text.indexOf(0x0a)
    if (end < 0) return null
    return header.parse(JSON.parse(text.subarray(0, end).toString('utf8')))
  } catch {
    return null
  } finally {
    await file.close()
  }
}

/** Kept pages as files of one folder, one file a page, named by the hash of its key. */
export const documentFiles = (folder: string): DocumentFiles => {
  const pathOf = (key: string): string =>
    join(folder, `${createHash('sha256').update(key).digest('hex')}.html`)

  const list = async (): Promise<DocumentHeader[]> => {
    const names = await readdir(folder).catch(() => [])
    const temporary = names.filter((name) => name.endsWith('.tmp'))
    await Promise.all(temporary.map((name) => rm(join(folder, name), { force: true })))
    const paths = names.filter((name) => name.endsWith('.html')).map((name) => join(folder, name))
    const headers: DocumentHeader[] = []
    for (let start = 0; start < paths.length; start += LISTED_AT_ONCE) {
      await Promise.all(
        paths.slice(start, start + LISTED_AT_ONCE).map(async (path) => {
          const found = await readHeader(path)
          if (found !== null && pathOf(found.key) === path) headers.push(found)
          else await rm(path, { force: true })
        }),
      )
    }
    return headers
  }

  const read = async (key: string): Promise<KeptDocument | null> => {
    try {
      const text = await readFile(pathOf(key), 'utf8')
      const end = text.indexOf('\n')
      const found = header.parse(JSON.parse(text.slice(0, end)))
      const html = text.slice(end + 1)
      return found.key === key && etagOf(html) === found.etag ? { ...found, html } : null
    } catch {
      return null
    }
  }

  const write = async (document: KeptDocument): Promise<void> => {
    const { html, ...rest } = document
    await writeAtomically(pathOf(document.key), `${JSON.stringify(rest)}\n${html}`)
  }

  return { list, read, write, remove: (key) => rm(pathOf(key), { force: true }) }
}
