import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MEDIA_DIR } from '../../env'

/** As much of a photo as its file takes. */
export type StoredFile = {
  id: string
  filename?: string | null
  mimeType?: string | null
  hash?: string | null
}
export const FILE_SELECT = { filename: true, mimeType: true, hash: true } as const

export type KeptFile = { filename: string; mimeType: string }

const MEDIA_TYPES: ReadonlySet<unknown> = new Set(['image/jpeg', 'image/png', 'image/webp'])
const FILE_NAME = /^[0-9a-f]{32}\.[a-z0-9]{3,4}$/

/** @returns null where the row names no file of ours */
export const keptFileOf = (photo: StoredFile | undefined): KeptFile | null => {
  const { filename, mimeType } = photo ?? {}
  return filename && FILE_NAME.test(filename) && mimeType && MEDIA_TYPES.has(mimeType)
    ? { filename, mimeType }
    : null
}

/** @returns null where the file is missing: the files may have been restored from an older backup than the database */
export const readKept = async ({ filename }: Pick<KeptFile, 'filename'>): Promise<Buffer | null> => {
  try {
    return await readFile(join(/* turbopackIgnore: true */ MEDIA_DIR, filename))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
