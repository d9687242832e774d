import { MAX_SLUG_LENGTH, RESERVED_SEGMENTS, slugPattern } from '@dateline/content-schema/readerPath'

/**
 * What a request asks for, decided by the address alone, before anything is looked up.
 * `document` carries the key that a page is kept under: the path, and `?after=` on pages of lists.
 */
export type ReaderRequest =
  { kind: 'document'; key: string } | { kind: 'redirect'; location: string } | { kind: 'refused' }

/**
 * All addresses that cannot be anybody's share this page, so that guessing them costs one render.
 * The two hyphens in a row keep it out of the way of every slug.
 */
export const NOWHERE_KEY = '/not--found'

const MAX_TARGET_LENGTH = 2048
const cursorPattern = /^[A-Za-z0-9_.~:-]{1,256}$/
const languagePattern = /^[a-z]{2,3}(-[A-Z]{2})?$/

const reserved = new Set<string>(RESERVED_SEGMENTS)
const isSlug = (segment: string): boolean => segment.length <= MAX_SLUG_LENGTH && slugPattern.test(segment)

/** Whether these segments, without a language before them, have the shape of a reader page. */
const isPlausible = (segments: readonly string[]): boolean => {
  const [a, b, c, d] = segments
  if (a === undefined) return true
  if (segments.length === 1) return isSlug(a) && !reserved.has(a) && !/^\d{4}$/.test(a)
  if (b === undefined) return false
  if (segments.length === 2) return (a === 'topics' || a === 'authors') && isSlug(b)
  return (
    segments.length === 4 &&
    /^\d{4}$/.test(a) &&
    /^\d{2}$/.test(b) &&
    c !== undefined &&
    /^\d{2}$/.test(c) &&
    d !== undefined &&
    isSlug(d)
  )
}

const hasPlausibleShape = (segments: readonly string[]): boolean => {
  if (isPlausible(segments)) return true
  const [first, ...rest] = segments
  return first !== undefined && languagePattern.test(first) && isPlausible(rest)
}

/** Stories have no further pages, so `after` means nothing there. */
const isListShaped = (segments: readonly string[]): boolean => segments.length > 0 && segments.length < 4

/** @param target the request target as it stands in the request line */
export const readReaderRequest = (target: string): ReaderRequest => {
  if (target.length > MAX_TARGET_LENGTH || !target.startsWith('/') || !/^[\x21-\x7e]*$/.test(target)) {
    return { kind: 'refused' }
  }
  const [path = '/', ...queryParts] = target.split('?')
  // No address of ours contains a percent sign, a backslash, an empty segment or a dot segment.
  if (/[\\%#]|\/\/|\/\.\.?(\/|$)/.test(path)) return { kind: 'refused' }
  const trimmed = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  const segments = trimmed === '/' ? [] : trimmed.slice(1).split('/')
  const plausible = hasPlausibleShape(segments)
  const after =
    plausible && isListShaped(segments) ? new URLSearchParams(queryParts.join('?')).get('after') : null
  const query = after !== null && cursorPattern.test(after) ? `?after=${after}` : ''
  if (trimmed !== path && plausible) return { kind: 'redirect', location: `${trimmed}${query}` }
  return { kind: 'document', key: plausible ? `${trimmed}${query}` : NOWHERE_KEY }
}

/** The path of a key, without its query. */
export const pathOfKey = (key: string): string => key.split('?')[0] ?? key

/** Pages of lists after the first are as many as there are cursors: they are not kept without bound. */
export const isFurtherPage = (key: string): boolean => key.includes('?')

/** Story pages are refreshed first, then the front, then lists. */
export const refreshOrder = ({ key, tags }: { key: string; tags: readonly string[] }): 0 | 1 | 2 => {
  if (/\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/.test(key)) return 0
  return tags.includes('front') ? 1 : 2
}
