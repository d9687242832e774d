import { readFile } from 'node:fs/promises'
import { replaceStyleAddresses } from '@dateline/markup/styleAddresses'
import type { StaticFile } from './staticFiles'

/** In a page an address is one of that page: `url(../media/a.woff2)` becomes `url(/_next/static/media/a.woff2)`. */
const withWholeAddresses = (css: string, address: string): string =>
  replaceStyleAddresses(css, (file) =>
    /^\.{1,2}\//.test(file) ? new URL(file, new URL(address, 'http://site.invalid')).pathname : file,
  )

/**
 * The style sheets among these files, by their addresses, as they may stand in a page.
 * @throws Error when one would end before its end there
 */
export const readInlineStyles = async (
  files: ReadonlyMap<string, StaticFile>,
): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      [...files]
        .filter(([, { type }]) => type.startsWith('text/css'))
        .map(async ([address, { path }]) => {
          const css = withWholeAddresses(await readFile(path, 'utf8'), address)
          if (/<\/style/i.test(css)) throw new Error(`${address} cannot stand in a page: </style ends it`)
          return [address, css] as const
        }),
    ),
  )
