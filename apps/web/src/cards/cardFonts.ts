import { readFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { writeAtomically } from '../documents/writeAtomically'

/** The name that the files give themselves. */
export const CARD_FONT = 'Source Serif 4'

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const

/** It has no types of its own. */
type Wawoff2 = { decompress: (woff2: Uint8Array) => Promise<Uint8Array> }

const requireHere = createRequire(import.meta.url)

/**
 * The site's own font in a form that a picture can be drawn with: its files are compressed for browsers.
 * @returns the paths of the files, one for each subset
 */
export const cardFonts = async (folder: string): Promise<string[]> => {
  const { decompress } = requireHere('wawoff2') as Wawoff2
  await mkdir(folder, { recursive: true })
  return Promise.all(
    SUBSETS.map(async (subset) => {
      const source = requireHere.resolve(
        `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`,
      )
      const path = join(folder, `${subset}.ttf`)
      await writeAtomically(path, Buffer.from(await decompress(await readFile(source))))
      return path
    }),
  )
}
