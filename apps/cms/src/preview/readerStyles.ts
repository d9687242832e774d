import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** The style sheets of previews and the fonts that they name, by file name. */
export type ReaderStyles = {
  /** Stands in their addresses: equal content has equal addresses, for ever. */
  version: string
  files: ReadonlyMap<string, { type: string; read: () => Buffer }>
}

const CSS = 'text/css; charset=utf-8'
const FONT = 'font/woff2'
const SURFACES = 'src/preview/surfaces.css'

/**
 * The styles are read where they lie, not bundled: previews are documents of their own, outside the admin's bundle. The
 * CMS runs in its own folder, its tests in that of the whole house.
 */
const cmsFolder = (): string => {
  const folders = [process.cwd(), join(/* turbopackIgnore: true */ process.cwd(), 'apps/cms')]
  const found = folders.find((folder) => existsSync(join(/* turbopackIgnore: true */ folder, SURFACES)))
  if (found === undefined)
    throw new Error(`The CMS runs in another folder than its own: ${SURFACES} is missing.`)
  return found
}

const loadReaderStyles = (): ReaderStyles => {
  const cms = cmsFolder()
  const entry = createRequire(/* turbopackIgnore: true */ join(cms, 'package.json')).resolve(
    '@dateline/reader-ui/styles/reader.css',
  )
  const folder = dirname(entry)
  const sheet = readFileSync(entry, 'utf8').replaceAll(/@import '(\.\/[^']+)';/g, (_whole, name: string) =>
    readFileSync(join(folder, name), 'utf8'),
  )
  const fonts = new Map<string, string>()
  const fromReaderUi = createRequire(entry)
  const reader = sheet.replaceAll(/url\('(@[^']+\.woff2)'\)/g, (_whole, file: string) => {
    fonts.set(basename(file), fromReaderUi.resolve(file))
    return `url('./${basename(file)}')`
  })
  const surfaces = readFileSync(join(/* turbopackIgnore: true */ cms, SURFACES), 'utf8')
  const text = (words: string) => ({ type: CSS, read: () => Buffer.from(words) })
  return {
    version: createHash('sha256')
      .update(reader + surfaces)
      .digest('hex')
      .slice(0, 12),
    files: new Map([
      ['reader.css', text(reader)],
      ['surfaces.css', text(surfaces)],
      ...[...fonts].map(([name, path]) => [name, { type: FONT, read: () => readFileSync(path) }] as const),
    ]),
  }
}

let kept: ReaderStyles | undefined

/** @param isFresh read again, as while somebody changes them */
export const readerStyles = ({ isFresh }: { isFresh: boolean }): ReaderStyles => {
  if (kept === undefined || isFresh) kept = loadReaderStyles()
  return kept
}
