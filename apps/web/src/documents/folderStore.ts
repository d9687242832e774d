import { open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobStore } from './blobStore'
import { writeAtomically } from './writeAtomically'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const readStart = async (path: string, limit: number): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(limit), 0, limit, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Nobody writes for so long, in milliseconds. */
const ABANDONED_AFTER = 600_000

/** Removes what a process that was killed was about to write; what one that runs is writing stays. */
const removeAbandoned = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => null)
  if (found !== null && found.mtimeMs < Date.now() - ABANDONED_AFTER) await rm(path, { force: true })
}

/** Files of one folder. */
export const folderStore = (folder: string): BlobStore => {
  const pathOf = (name: string): string => join(folder, name)
  return {
    list: async () => {
      const names = await readdir(folder).catch(() => [])
      const unfinished = names.filter((name) => name.endsWith('.tmp'))
      await Promise.all(unfinished.map((name) => removeAbandoned(pathOf(name))))
      return names.filter((name) => !name.endsWith('.tmp'))
    },
    read: async (name, limit) => {
      try {
        return limit === undefined ? await readFile(pathOf(name)) : await readStart(pathOf(name), limit)
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    write: (name, bytes) => writeAtomically(pathOf(name), bytes),
    remove: (name) => rm(pathOf(name), { force: true }),
  }
}
