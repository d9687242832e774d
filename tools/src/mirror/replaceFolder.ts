import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '../refusal'
import { MANIFEST_FILE } from './manifest'

/** What stands where a mirror is to stand. */
const standing = async (folder: string): Promise<'nothing' | 'mirror'> => {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'nothing'
    throw new Refusal(`${folder} cannot be a mirror: it is a file, or may not be read.`)
  }
  if (names.includes(MANIFEST_FILE)) return 'mirror'
  if (names.length === 0) return 'nothing'
  throw new Refusal(
    `${folder} has other files in it (${names.slice(0, 3).join(', ')}). A mirror takes the place of everything there: name a new folder.`,
  )
}

/**
 * Fills a folder beside the one that is named, and puts it in its place when it is whole: whoever looks finds the old
 * mirror or the new one. Whatever happens, nothing half is left.
 * @param fill gets the empty folder; the old one stands until it is done
 */
export const replaceFolder = async <T>(folder: string, fill: (empty: string) => Promise<T>): Promise<T> => {
  const found = await standing(folder)
  const making = `${folder}.${randomBytes(4).toString('hex')}.making`
  const old = `${making}.old`
  await mkdir(making, { recursive: true }).catch((error: unknown) => {
    throw new Refusal(
      `${dirname(folder)} cannot be written to: ${error instanceof Error ? error.message : String(error)}`,
    )
  })
  try {
    const made = await fill(making)
    if (found === 'mirror') await rename(folder, old)
    else await rm(folder, { recursive: true, force: true })
    await rename(making, folder)
    return made
  } finally {
    await rm(making, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
}
