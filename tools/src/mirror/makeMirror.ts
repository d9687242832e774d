import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ask } from './askSite'
import { MANIFEST_FILE, manifestText, signatureOf, SIGNATURE_FILE, type FileEntry } from './manifest'
import { replaceFolder } from './replaceFolder'
import { scopeOf } from './scopeOf'
import { writeMirror, type MirrorProgress, type Written } from './writeMirror'

export type MirrorOrder = {
  ask: Ask
  /** Origin of the reader site. */
  site: string
  /** Where the mirror stands in the end. Absolute. */
  folder: string
  section: string | null
  /** Codes; empty for all. */
  languages: readonly string[]
  /** PEM. */
  privateKey: string
  now: Date
  onProgress: (progress: MirrorProgress) => void
}

/** The files of the mirror that stands there, by their paths; null when none does, or none that can be read. */
const previousFiles = async (folder: string): Promise<ReadonlyMap<string, FileEntry> | null> => {
  try {
    const text = await readFile(join(folder, MANIFEST_FILE), 'utf8')
    const { files } = JSON.parse(text) as { files: FileEntry[] }
    return new Map(files.map((entry) => [entry.path, entry]))
  } catch {
    return null
  }
}

/** Writes a signed mirror of the site, or of a part of it, in the place of an earlier one. */
export const makeMirror = async (order: MirrorOrder): Promise<Written> => {
  const { ask, site, folder, section, languages, privateKey, now, onProgress } = order
  return replaceFolder(folder, async (empty) => {
    const scope = await scopeOf({ ask, site, section, languages })
    const files = await previousFiles(folder)
    const written = await writeMirror({
      ask,
      site,
      scope,
      folder: empty,
      previous: files === null ? null : { folder, files },
      madeAt: now,
      onProgress,
    })
    const text = manifestText({
      site,
      madeAt: now.toISOString(),
      section,
      languages: scope.languages,
      files: written.files,
    })
    await writeFile(join(empty, MANIFEST_FILE), text)
    await writeFile(join(empty, SIGNATURE_FILE), `${signatureOf(text, privateKey)}\n`)
    return written
  })
}
