import { parseReaderPath } from '@dateline/content-schema/readerPath'
import { redirectPath } from '@dateline/content-schema/redirect'
import { ARTICLES, PAGES } from '../../collections/slugs'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../languages'

type Linkable = typeof ARTICLES | typeof PAGES

/** A document of ours, by how readers or the newsroom find it. */
export type OwnAddress =
  | { kind: 'id'; collection: Linkable; id: string }
  | { kind: 'slug'; collection: Linkable; slug: string; language: string }

const PREFIXED = LANGUAGES.map(({ value }) => value).filter((language) => language !== DEFAULT_LANGUAGE)

const inNewsroom = (path: string): OwnAddress | null => {
  const [, collection, id] = /^\/admin\/collections\/(\w+)\/([0-9a-f]{24})(?:\/|$)/.exec(path) ?? []
  return id !== undefined && (collection === ARTICLES || collection === PAGES)
    ? { kind: 'id', collection, id }
    : null
}

const onSite = (path: string): OwnAddress | null => {
  const address = parseReaderPath(path, PREFIXED)
  const language = address?.language ?? DEFAULT_LANGUAGE
  if (address?.kind === 'article') return { kind: 'slug', collection: ARTICLES, slug: address.slug, language }
  return address?.kind === 'topLevel'
    ? { kind: 'slug', collection: PAGES, slug: address.slug, language }
    : null
}

/**
 * @param address what somebody pasted or typed: a whole address, or a path on our own site
 * @returns the story or page of ours that it names, which may or may not exist; null for an address of somebody else
 */
export const readOwnAddress = (
  address: string,
  { siteUrl, cmsUrl }: { siteUrl: string; cmsUrl: string },
): OwnAddress | null => {
  if (!URL.canParse(address, siteUrl)) return null
  const url = new URL(address, siteUrl)
  const path = redirectPath(url.pathname)
  if (path === null) return null
  if (url.origin === new URL(cmsUrl).origin && path.startsWith('/admin/')) return inNewsroom(path)
  return url.origin === new URL(siteUrl).origin ? onSite(path) : null
}
