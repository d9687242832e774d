import { languageCode } from '@dateline/content-schema/language'
import { parseReaderPath, RESERVED_SEGMENTS } from '@dateline/content-schema/readerPath'
import { redirectPath } from '@dateline/content-schema/redirect'

/**
 * What a request asks for, decided by the address alone, before anything is looked up.
 * `document` carries the key that a page is kept under: the path, and `?after=` on pages of lists; and the path as
 * redirects write it.
 */
export type ReaderRequest =
  | { kind: 'document'; key: string; path: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'refused' }

/**
 * All addresses that cannot be anybody's share this page, so that guessing them costs one render.
 * The two hyphens in a row keep it out of the way of every slug.
 */
export const NOWHERE_KEY = '/not--found'

const MAX_TARGET_LENGTH = 4096
const cursorPattern = /^[A-Za-z0-9_.~:-]{1,256}$/

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
  const address = parseReaderPath(path, language === null ? [] : [language])
  if (address === null) return { kind: 'document', key: NOWHERE_KEY, path }
  // Stories have no further pages, so `after` means nothing there.
  const isList = path !== '/' && address.kind !== 'article'
  const after = isList ? new URLSearchParams(queryParts.join('?')).get('after') : null
  const key = after !== null && cursorPattern.test(after) ? `${path}?after=${after}` : path
  return path === asked ? { kind: 'document', key, path } : { kind: 'redirect', location: key }
}

/** Pages of lists after the first are as many as there are cursors: they are not kept without bound. */
export const isFurtherPage = (key: string): boolean => key.includes('?')

/** Story pages are refreshed first, then the front, then lists. */
export const refreshOrder = ({ key, tags }: { key: string; tags: readonly string[] }): 0 | 1 | 2 => {
  if (/\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/.test(key)) return 0
  return tags.includes('front') ? 1 : 2
}
