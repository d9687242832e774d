import { parseReaderPath } from '@dateline/content-schema/readerPath'
import { ARTICLES, PAGES } from '../../collections/slugs'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../languages'
import { pathOnSite } from './pathOnSite'

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
  const inCms = pathOnSite(address, { siteUrl, on: cmsUrl })
  if (inCms?.startsWith('/admin/')) return inNewsroom(inCms)
  const path = pathOnSite(address, { siteUrl })
  return path === null ? null : onSite(path)
}
