import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** One style sheet of the imported ones, with the fonts copied beside it. */
export const bundleStyles = (entry: string, folder: string): string => {
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  const imported = readFileSync(entry, 'utf8').replace(/@import '(\.\/[^']+)';/g, (_whole, name: string) =>
    readFileSync(join(dirname(entry), name), 'utf8'),
  )
  return imported.replace(/url\('(@[^']+\.woff2)'\)/g, (_whole, file: string) => {
    copyFileSync(require.resolve(file), join(folder, 'fonts', basename(file)))
    return `url('/fonts/${basename(file)}')`
  })
}
