import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from 'mongodb'
import type { Payload } from 'payload'
import { MEDIA_DIR } from '../../env'
import { databaseOf } from '../../publishing/feedCollections'
import { PHOTOS } from '../slugs'
import type { KeptFile } from './orphanFiles'
import { orphanFiles } from './orphanFiles'

const HOUR_MILLISECONDS = 3_600_000

const filesIn = async (directory: string): Promise<KeptFile[]> => {
  // Before the first upload there is none.
  await mkdir(directory, { recursive: true })
  const entries = await readdir(directory, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async ({ name }) => ({ file: name, changedAt: (await lstat(join(directory, name))).mtime })),
  )
}

const namesOfPhotos = async (db: Db): Promise<Set<string>> => {
  const names = new Set<string>()
  const rows = db.collection<{ name?: unknown }>(PHOTOS).find({}, { projection: { _id: 0, name: 1 } })
  for await (const { name } of rows) if (typeof name === 'string') names.add(name)
  return names
}

type Sweep = { db: Db; mediaDir: string; now: Date }

/**
 * Removes the files that no save removes: those of photos that were deleted for good, and of uploads that failed.
 * @returns the names of the removed files
 */
export const sweepOrphanFiles = async ({ db, mediaDir, now }: Sweep): Promise<string[]> => {
  // In this order: a photo that is committed in between is known.
  const files = await filesIn(mediaDir)
  const orphans = orphanFiles({ files, names: await namesOfPhotos(db), now })
  await Promise.all(orphans.map((file) => rm(join(mediaDir, file), { force: true })))
  return orphans
}

/** Sweeps now and every hour. @returns how to stop */
export const startSweepOf = (payload: Payload): (() => void) => {
  const sweep = async (): Promise<void> => {
    try {
      const removed = await sweepOrphanFiles({
        db: databaseOf(payload),
        mediaDir: MEDIA_DIR,
        now: new Date(),
      })
      if (removed.length > 0) payload.logger.info({ msg: 'Files of no photo were removed.', files: removed })
    } catch (error) {
      payload.logger.error({ err: error, msg: 'sweep of files: it failed and is tried again in an hour' })
    }
  }
  void sweep()
  const timer = setInterval(() => void sweep(), HOUR_MILLISECONDS)
  return () => clearInterval(timer)
}
