import { open, readdir, readFile, rm } from 'node:fs/promises'
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

/** Files of one folder. */
export const folderStore = (folder: string): BlobStore => {
  const pathOf = (name: string): string => join(folder, name)
  return {
    list: async () => {
      const names = await readdir(folder).catch(() => [])
      // What a process that was killed was about to write.
      const unfinished = names.filter((name) => name.endsWith('.tmp'))
      await Promise.all(unfinished.map((name) => rm(pathOf(name), { force: true })))
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
