import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const BUILDS_KEPT = 2

/** The pages of older builds point to files that no longer exist. The last one stays for a process that still runs it. */
export const removeOldBuilds = async (folder: string, current: string): Promise<void> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name !== current)
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  )
  const old = aged.sort((one, other) => other.at - one.at).slice(BUILDS_KEPT - 1)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })))
}
