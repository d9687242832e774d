import { createHash } from 'node:crypto'
import { posix } from 'node:path'

const MAX_NAME_BYTES = 200
/** Names that some file system would refuse, or take for another folder. */
const isUnsafe = (name: string): boolean =>
  /^\.*$|[\u0000-\u001f\u007f\\/:*?"<>|]|[. ]$/.test(name) || Buffer.byteLength(name) > MAX_NAME_BYTES

const namesIn = (path: string): string[] | null => {
  try {
    const names = path.split('/').slice(1).map(decodeURIComponent)
    return names.some(isUnsafe) ? null : names
  } catch {
    return null
  }
}

/**
 * The file of a page, from the root of the mirror, with slashes: `/harbour` is `harbour/index.html`. A further page of a
 * list stands under its list, by a hash of its cursor.
 * @param address path and query, as `/harbour?after=…`
 * @returns null for an address that cannot be a file's everywhere
 */
export const fileOfPage = (address: string): string | null => {
  const { pathname, searchParams } = new URL(address, 'http://mirror')
  const names = pathname === '/' ? [] : namesIn(pathname)
  if (names === null) return null
  const after = searchParams.get('after')
  const further =
    after === null ? [] : [`after-${createHash('sha256').update(after).digest('hex').slice(0, 16)}`]
  return [...names, ...further, 'index.html'].join('/')
}

/** The file of a style sheet, a font, a picture. @returns null for an address that cannot be a file's everywhere */
export const fileOfPart = (address: string): string | null => {
  const { pathname, search } = new URL(address, 'http://mirror')
  return search === '' ? (namesIn(pathname)?.join('/') ?? null) : null
}

/** Style sheets name addresses in these, and `encodeURIComponent` leaves them. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)

/** How one file of the mirror names another. */
export const relativeAddress = (from: string, to: string): string =>
  posix.relative(posix.dirname(from), to).split('/').map(encodeName).join('/')
