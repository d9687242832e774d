import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const BUILDS_KEPT = 2

/** Of all builds but the one that runs, those that are kept no longer. `at` is when each was last written to. */
export const oldBuilds = <Build extends { at: number }>(others: readonly Build[]): Build[] =>
  [...others].sort((one, other) => other.at - one.at).slice(BUILDS_KEPT - 1)

/** The pages of older builds point to files that no longer exist. The last one stays for a process that still runs it. */
export const removeOldBuilds = async (folder: string, current: string): Promise<void> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name !== current)
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  )
  await Promise.all(
    oldBuilds(aged).map(({ name }) => rm(join(folder, name), { recursive: true, force: true })),
  )
}
