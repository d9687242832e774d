import type { ReaderAddress } from '@dateline/content-schema/readerPath'
import { parseReaderPath } from '@dateline/content-schema/readerPath'
import type { CollectionSlug } from 'payload'
import { ARTICLES, AUTHORS, PAGES, SECTIONS, TOPICS } from '../../collections/slugs'
import { addressOf } from '../../publishing/addressOf'
import type { StoredDocument } from '../../publishing/storedDocument'
import type { SiteSettings } from '../siteSettings'
import { prefixedLanguagesOf } from '../siteSettings'
import { ARTICLE_ADDRESS_SELECT, PAGE_ADDRESS_SELECT } from '../storedContent'
import type { ContentSource } from './contentSource'

/** What has a slug, by which the database is asked. */
type Kind = Extract<ReaderAddress, { slug: string }>['kind']
type Place = {
  collection: CollectionSlug
  /** Where the collection keeps the slug that readers use. */
  slugField: 'slug' | 'publishedSlug'
  select: Readonly<Record<string, true>>
}

const LABEL_ADDRESS_SELECT = { language: true, slug: true } as const

const PLACES: Readonly<Record<Kind, readonly Place[]>> = {
  topLevel: [
    { collection: SECTIONS, slugField: 'slug', select: LABEL_ADDRESS_SELECT },
    { collection: PAGES, slugField: 'publishedSlug', select: PAGE_ADDRESS_SELECT },
  ],
  topic: [{ collection: TOPICS, slugField: 'slug', select: LABEL_ADDRESS_SELECT }],
  author: [{ collection: AUTHORS, slugField: 'slug', select: LABEL_ADDRESS_SELECT }],
  article: [{ collection: ARTICLES, slugField: 'publishedSlug', select: ARTICLE_ADDRESS_SELECT }],
}

/**
 * Whether something stands there of itself: a page of the site, of which the database knows nothing. A row for a year,
 * month or day counts, for it may be one in which no story was published.
 */
const standsAlways = (address: ReaderAddress): boolean => !('slug' in address) && address.kind !== 'period'

export type Site = { source: Pick<ContentSource, 'find'>; settings: SiteSettings }

/** Those of the paths at which readers find something: one question a kind of page, however many paths there are. */
export const standingAmong = async (
  paths: Iterable<string>,
  { source, settings }: Site,
): Promise<ReadonlySet<string>> => {
  const languages = prefixedLanguagesOf(settings)
  const asked = [...paths].map((path) => ({ path, address: parseReaderPath(path, languages) }))
  const slugsOf = (kind: string): string[] => [
    ...new Set(
      asked.flatMap(({ address }) =>
        address && 'slug' in address && address.kind === kind ? [address.slug] : [],
      ),
    ),
  ]
  const addressesOf = async ([kind, places]: [string, readonly Place[]]): Promise<(string | null)[]> => {
    const slugs = slugsOf(kind)
    if (slugs.length === 0) return []
    const found = places.map(async ({ collection, slugField, select }) => {
      const where = { [slugField]: { in: slugs } }
      const documents = await source.find<StoredDocument>({ collection, where, select })
      return documents.map((document) => addressOf(collection, document))
    })
    return (await Promise.all(found)).flat()
  }
  const standing = new Set((await Promise.all(Object.entries(PLACES).map(addressesOf))).flat())
  return new Set(
    asked
      .filter(({ path, address }) => address !== null && (standsAlways(address) || standing.has(path)))
      .map(({ path }) => path),
  )
}
