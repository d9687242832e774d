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

const storyPattern = /\/\d{4}\/\d{2}\/\d{2}\/[^/?]+$/
/** By its shape: whether it exists is not said. */
export const isStoryAddress = (key: string): boolean => storyPattern.test(key)

/** What is done first of all that waits: the smaller, the sooner. */
export const REFRESH_ORDER = {
  /** The page of what was changed itself. */
  own: 0,
  /** A few bytes each, and one that is no longer public must go before pages are made. */
  picture: 1,
  front: 2,
  /** First pages of lists. */
  list: 3,
  /** Stories that nobody asked for yet, linked from a front or a list. */
  linked: 4,
  /** Pages that only show something of what was changed. */
  other: 5,
  further: 6,
} as const
export type RefreshOrder = (typeof REFRESH_ORDER)[keyof typeof REFRESH_ORDER]

/** A story is told by its own tag from the pages that show it; so is a page, but stories link to pages. */
const isOwnTag = (tag: string, tags: readonly string[]): boolean =>
  tag.startsWith('article:') ||
  (tag.startsWith('page:') && !tags.some((other) => other.startsWith('article:')))

const isList = (key: string, tags: readonly string[]): boolean =>
  /^(\/[^/]+)?\/(topics|authors)\//.test(key) ||
  (!isStoryAddress(key) && tags.some((tag) => tag.startsWith('section:')))

/** @param touched the tags of what was changed; none where a page is made anew for another reason */
export const refreshOrder = (
  { key, tags }: { key: string; tags: readonly string[] },
  touched: ReadonlySet<string>,
): RefreshOrder => {
  if (tags.some((tag) => touched.has(tag) && isOwnTag(tag, tags))) return REFRESH_ORDER.own
  if (isFurtherPage(key)) return REFRESH_ORDER.further
  if (tags.includes('front')) return REFRESH_ORDER.front
  return isList(key, tags) ? REFRESH_ORDER.list : REFRESH_ORDER.other
}
