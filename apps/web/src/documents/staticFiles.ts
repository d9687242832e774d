import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export type StaticFile = { path: string; type: string }

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/**
 * The files of a folder by their addresses. Only what stands in this list is ever opened, so no address can lead out
 * of the folder. Kinds of files that a reader's browser has no use for, source maps among them, are left out.
 */
export const listStaticFiles = async (folder: string, prefix: string): Promise<Map<string, StaticFile>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      const type = TYPES[extname(path)]
      const address = `${prefix}${relative(folder, path).split(sep).join('/')}`
      return type === undefined ? [] : [[address, { path, type }] as const]
    })
  return new Map(files)
}
