import { readFile } from 'node:fs/promises'
import { LRUCache } from 'lru-cache'
import { compressWell, type Bodies } from './bodies'

const MAX_BYTES = 32_000_000

export type TextFiles = {
  /** The file in each encoding. @param version changes with its content */
  read: (path: string, version: string) => Promise<Bodies>
}

/** Style sheets, scripts and icons, compressed when they are first asked for. */
export const createTextFiles = (): TextFiles => {
  const memory = new LRUCache<string, Bodies>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ br, gzip, identity }) => br.length + gzip.length + identity.length + 1,
    fetchMethod: async (name) =>
      compressWell({ identity: await readFile(name.slice(name.indexOf(' ') + 1)) }),
  })
  return {
    read: async (path, version) => {
      const bodies = await memory.fetch(`${version} ${path}`)
      if (bodies === undefined) throw new Error(`${path} was not read`)
      return bodies
    },
  }
}
