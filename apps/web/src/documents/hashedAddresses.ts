import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { StaticFile } from './staticFiles'

/** The address of a file with the hash of its content before the ending: `/a/b.js` becomes `/a/b.0123456789abcdef.js`. */
const hashedAddress = async (address: string, { path }: StaticFile): Promise<string> => {
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 16)
  const dot = address.lastIndexOf('.')
  return `${address.slice(0, dot)}.${hash}${address.slice(dot)}`
}

/** For each of these files the address that changes with its content, so that a browser may keep it for ever. */
export const hashedAddresses = async (files: ReadonlyMap<string, StaticFile>): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      [...files].map(async ([address, file]) => [address, await hashedAddress(address, file)] as const),
    ),
  )
