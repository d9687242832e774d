import { month, type Month } from './archive'

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

const FEED_FILES: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }

/** @param listPath the reader address of a front, a section, a topic or an author */
export const feedPath = (listPath: string, format: FeedFormat): string =>
  `${listPath === '/' ? '' : listPath}/${FEED_FILES[format]}`

export const ROBOTS_PATH = '/robots.txt'
export const SITEMAP_PATH = '/sitemap.xml'
export const NEWS_SITEMAP_PATH = '/news-sitemap.xml'
export const PAGES_SITEMAP_PATH = '/sitemap-pages.xml'
export const monthSitemapPath = (name: Month): string => `/sitemap-${name}.xml`

/** What an address asks for that machines read; whether it exists is for the content API to say. */
export type MachineAddress =
  | { kind: 'feed'; format: FeedFormat; listPath: string }
  | { kind: 'robots' }
  | { kind: 'sitemapIndex' }
  | { kind: 'pagesSitemap' }
  | { kind: 'newsSitemap' }
  | { kind: 'monthSitemap'; month: Month }

const FIXED: ReadonlyMap<string, MachineAddress> = new Map([
  [ROBOTS_PATH, { kind: 'robots' }],
  [SITEMAP_PATH, { kind: 'sitemapIndex' }],
  [PAGES_SITEMAP_PATH, { kind: 'pagesSitemap' }],
  [NEWS_SITEMAP_PATH, { kind: 'newsSitemap' }],
])

/**
 * @param path a decoded path without query, such as `/ru/islands/feed.xml`
 * @returns null for an address that people read, or nobody
 */
export const parseMachinePath = (path: string): MachineAddress | null => {
  const fixed = FIXED.get(path)
  if (fixed !== undefined) return fixed
  const named = month.safeParse(/^\/sitemap-([\d-]+)\.xml$/.exec(path)?.[1])
  if (named.success) return { kind: 'monthSitemap', month: named.data }
  const cut = path.lastIndexOf('/')
  const format = FEED_FORMATS.find((candidate) => FEED_FILES[candidate] === path.slice(cut + 1))
  return cut < 0 || format === undefined
    ? null
    : { kind: 'feed', format, listPath: path.slice(0, cut) || '/' }
}
