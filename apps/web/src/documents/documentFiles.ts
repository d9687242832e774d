import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { z } from 'zod'
import type { BlobStore } from './blobStore'
import { documentFacts } from './documentFacts'
import { etagOf } from './etagOf'
import type { KeptDocument } from './finishDocument'

const documentHeader = documentFacts.extend({
  key: z.string().startsWith('/'),
  etag: z.string(),
  renderedAt: z.int(),
})
/** What is known of a page without its text. */
export type DocumentHeader = z.infer<typeof documentHeader>

/** The first line of a kept file, as JSON. The text follows it twice: compressed by brotli, and by gzip. */
const firstLine = documentHeader.extend({ brotliBytes: z.int().min(0), brotliEtag: z.string() })

export type DocumentFiles = {
  /**
   * The headers of all whole files, in any order. What is torn or not ours is left out; nobody removes it, because a
   * page may take its place at that moment. Fails when a file cannot be read.
   */
  list: () => AsyncIterable<DocumentHeader>
  /** Null when there is no whole file. */
  read: (key: string) => Promise<KeptDocument | null>
  write: (document: KeptDocument) => Promise<void>
  remove: (key: string) => Promise<void>
}

const SUFFIX = '.page'
/** Enough for nearly every header. */
const USUAL_HEADER_BYTES = 4096
const MAX_HEADER_BYTES = 65_536
const LISTED_AT_ONCE = 32
const LINE_FEED = 0x0a

const nameOf = (key: string): string => `${createHash('sha256').update(key).digest('hex')}${SUFFIX}`

const readFirstLine = (bytes: Buffer) => {
  const end = bytes.indexOf(LINE_FEED)
  if (end < 0) throw new Error('the first line has no end')
  return { ...firstLine.parse(JSON.parse(bytes.subarray(0, end).toString('utf8'))), end: end + 1 }
}

const toBytes = ({ bodies, ...header }: KeptDocument): Buffer => {
  const { br, gzip } = bodies
  const line = { ...header, brotliBytes: br.length, brotliEtag: etagOf(br) }
  return Buffer.concat([Buffer.from(`${JSON.stringify(line)}\n`), br, gzip])
}

/** @throws Error when the bytes are torn or not ours */
const fromBytes = async (bytes: Buffer): Promise<KeptDocument> => {
  const { brotliBytes, brotliEtag, end, ...header } = readFirstLine(bytes)
  // Copies: a part of a large buffer would hold the whole of it.
  const br = Buffer.from(bytes.subarray(end, end + brotliBytes))
  const gzip = Buffer.from(bytes.subarray(end + brotliBytes))
  const identity = await promisify(gunzip)(gzip)
  if (etagOf(identity) !== header.etag || etagOf(br) !== brotliEtag) throw new Error('the text is torn')
  return { ...header, bodies: { br, gzip, identity } }
}

/** Kept pages, one file a page, named by the hash of its key. */
export const documentFiles = (store: BlobStore): DocumentFiles => {
  const readStart = async (name: string): Promise<Buffer | null> => {
    const bytes = await store.read(name, USUAL_HEADER_BYTES)
    return bytes === null || bytes.includes(LINE_FEED) ? bytes : store.read(name, MAX_HEADER_BYTES)
  }

  const readHeader = async (name: string): Promise<DocumentHeader | null> => {
    const bytes = await readStart(name)
    try {
      if (bytes === null) return null
      const { brotliBytes: _bytes, brotliEtag: _etag, end: _end, ...header } = readFirstLine(bytes)
      return nameOf(header.key) === name ? header : null
    } catch {
      return null
    }
  }

  return {
    async *list() {
      const names = (await store.list()).filter((name) => name.endsWith(SUFFIX))
      for (let start = 0; start < names.length; start += LISTED_AT_ONCE) {
        const part = names.slice(start, start + LISTED_AT_ONCE)
        const headers = await Promise.all(part.map(readHeader))
        yield* headers.filter((header) => header !== null)
      }
    },
    read: async (key) => {
      try {
        const bytes = await store.read(nameOf(key))
        const found = bytes === null ? null : await fromBytes(bytes)
        return found?.key === key ? found : null
      } catch {
        return null
      }
    },
    write: (document) => store.write(nameOf(document.key), toBytes(document)),
    remove: (key) => store.remove(nameOf(key)),
  }
}
