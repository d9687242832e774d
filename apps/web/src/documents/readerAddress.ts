import { languageCode } from '@dateline/content-schema/language'
import { parseMachinePath } from '@dateline/content-schema/machinePath'
import { parseReaderPath, RESERVED_SEGMENTS, type ReaderAddress } from '@dateline/content-schema/readerPath'
import { redirectPath } from '@dateline/content-schema/redirect'
import { readSearchQuery, searchAddress } from '@dateline/content-schema/searchAddress'

/**
 * What a request asks for, decided by the address alone, before anything is looked up.
 * `document` carries the key that a page is kept under: the path, and `?after=` on pages of lists; and the path as
 * redirects write it. `search` is answered anew: its key is the one address of what is asked.
 */
export type ReaderRequest =
  | { kind: 'document'; key: string; path: string }
  | { kind: 'search'; key: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'refused' }

/**
 * All addresses that cannot be anybody's share this page, so that guessing them costs one render.
 * The two hyphens in a row keep it out of the way of every slug.
 */
export const NOWHERE_KEY = '/not--found'

const MAX_TARGET_LENGTH = 4096
const cursorPattern = /^[A-Za-z0-9_.~:-]{1,256}$/

type Kinds = ReadonlySet<ReaderAddress['kind']>
/** Lists that have a feed. */
const FED: Kinds = new Set(['front', 'topLevel', 'topic', 'author'])
/** Lists that have further pages; elsewhere `after` means nothing. */
const LONG: Kinds = new Set(['topLevel', 'topic', 'author', 'period'])

/** The first part of an address where it can be a language; which languages there are is for the CMS to say. */
export const languageIn = (target: string): string | null => {
  const first = /^\/([^/?]*)/.exec(target)?.[1] ?? ''
  const isOurs = (RESERVED_SEGMENTS as readonly string[]).includes(first)
  return !isOurs && languageCode.safeParse(first).success ? first : null
}

/** @param target the request target as it stands in the request line */
export const readReaderRequest = (target: string): ReaderRequest => {
  if (target.length > MAX_TARGET_LENGTH || !/^[\x21-\x7e]*$/.test(target)) return { kind: 'refused' }
  const [asked = '', ...queryParts] = target.split('?')
  const path = redirectPath(asked)
  if (path === null) return { kind: 'refused' }
  const language = languageIn(path)
  const languages = language === null ? [] : [language]
  const machine = parseMachinePath(path)
  if (machine !== null) {
    const listed = machine.kind === 'feed' ? parseReaderPath(machine.listPath, languages) : null
    const isNowhere = machine.kind === 'feed' && (listed === null || !FED.has(listed.kind))
    if (isNowhere) return { kind: 'document', key: NOWHERE_KEY, path }
    return path === asked ? { kind: 'document', key: path, path } : { kind: 'redirect', location: path }
  }
  const address = parseReaderPath(path, languages)
  if (address === null) return { kind: 'document', key: NOWHERE_KEY, path }
  const query = new URLSearchParams(queryParts.join('?'))
  if (address.kind === 'search') {
    const question = readSearchQuery(query)
    // Which language has no prefix is for the CMS to say; the address says whether this one has.
    const key = searchAddress(question, { language: language ?? '', defaultLanguage: '' })
    return path === asked ? { kind: 'search', key } : { kind: 'redirect', location: key }
  }
  const after = LONG.has(address.kind) ? query.get('after') : null
  const key = after !== null && cursorPattern.test(after) ? `${path}?after=${after}` : path
  return path === asked ? { kind: 'document', key, path } : { kind: 'redirect', location: key }
}

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
  /** Feeds and sitemaps: whoever reads them comes by the hour. */
  machine: 5,
  /** Pages that only show something of what was changed. */
  other: 6,
  further: 7,
} as const
export type RefreshOrder = (typeof REFRESH_ORDER)[keyof typeof REFRESH_ORDER]

/** A story is told by its own tag from the pages that show it; so is a page, but stories link to pages. */
const isOwnTag = (tag: string, tags: readonly string[]): boolean =>
  tag.startsWith('article:') ||
  (tag.startsWith('page:') && !tags.some((other) => other.startsWith('article:')))

/** Whether what was changed is what the page is about, and not only shown on it. */
export const isOwnPageOf = (tags: readonly string[], touched: ReadonlySet<string>): boolean =>
  tags.some((tag) => touched.has(tag) && isOwnTag(tag, tags))

/** Lists of all stories by their dates, which nobody waits for. */
const isArchive = (key: string): boolean => /^(\/[^/]+)?\/(archive|\d{4}(\/\d{2}){0,2})$/.test(key)

const isList = (key: string, tags: readonly string[]): boolean =>
  /^(\/[^/]+)?\/(topics|authors)\//.test(key) ||
  (!isStoryAddress(key) && tags.some((tag) => tag.startsWith('section:')))

/** @param touched the tags of what was changed; none where a page is made anew for another reason */
export const refreshOrder = (
  { key, tags }: { key: string; tags: readonly string[] },
  touched: ReadonlySet<string>,
): RefreshOrder => {
  if (parseMachinePath(key) !== null) return REFRESH_ORDER.machine
  if (isOwnPageOf(tags, touched)) return REFRESH_ORDER.own
  if (isFurtherPage(key)) return REFRESH_ORDER.further
  if (isArchive(key) || key === NOWHERE_KEY) return REFRESH_ORDER.other
  if (tags.includes('front')) return REFRESH_ORDER.front
  return isList(key, tags) ? REFRESH_ORDER.list : REFRESH_ORDER.other
}
