import type { ContentClient } from '@dateline/content-client/contentClient'
import type { AddressList, Month } from '@dateline/content-schema/archive'
import { monthSitemapPath, PAGES_SITEMAP_PATH } from '@dateline/content-schema/machinePath'
import { archivePath, mostReadPath } from '@dateline/content-schema/readerPath'
import type { Tag } from '@dateline/content-schema/tag'
import { notThere, type MachineDocument, type MachineRequest } from './machineAnswer'
import { xmlOf, type XmlElement } from './xmlOf'

export const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
export const XML = 'application/xml; charset=utf-8'

/** The protocol allows 50,000. */
const MAX_ADDRESSES = 45_000

const sitemap = (root: XmlElement, tags: readonly Tag[]): MachineDocument => ({
  status: 200,
  type: XML,
  text: xmlOf(root),
  tags: [...new Set(tags)].sort(),
  pictures: [],
})

export const urlset = (url: XmlElement[], tags: readonly Tag[]): MachineDocument =>
  sitemap({ urlset: { '@xmlns': SITEMAP_NAMESPACE, url } }, tags)

/** The sitemaps by month, so that what is old is not read again and no list ever becomes too long. */
export const sitemapIndex = async ({ client, siteUrl }: MachineRequest): Promise<MachineDocument> => {
  const { months, tags } = await client.articleMonths()
  const paths = [PAGES_SITEMAP_PATH, ...months.map(monthSitemapPath)]
  return sitemap(
    {
      sitemapindex: {
        '@xmlns': SITEMAP_NAMESPACE,
        sitemap: paths.map((path) => ({ loc: `${siteUrl}${path}` })),
      },
    },
    tags,
  )
}

const addressesOf = async (client: ContentClient, month: Month): Promise<AddressList['addresses']> => {
  const found: AddressList['addresses'] = []
  let cursor: string | null = null
  do {
    const list: AddressList = await client.articleAddresses({ month, ...(cursor === null ? {} : { cursor }) })
    found.push(...list.addresses)
    cursor = list.next
  } while (cursor !== null && found.length < MAX_ADDRESSES)
  return found.slice(0, MAX_ADDRESSES)
}

/** The stories of one month, in all languages. */
export const monthSitemap = async ({
  client,
  month,
  siteUrl,
  now,
}: MachineRequest & { month: Month }): Promise<MachineDocument> => {
  const addresses = await addressesOf(client, month)
  // A sitemap without an address is none.
  if (addresses.length === 0) return notThere(now)
  return urlset(
    addresses.map(({ path, modifiedAt }) => ({ loc: `${siteUrl}${path}`, lastmod: modifiedAt })),
    [`month:${month}`],
  )
}

/** Everything that is no story: fronts, sections, topics, authors, pages, where the archive begins, and what is most read. */
export const pagesSitemap = async ({ client, siteUrl }: MachineRequest): Promise<MachineDocument> => {
  const main = await client.site()
  const { defaultLanguage } = main
  const editions = await Promise.all(
    main.languages.map(async ({ code: language, home }) => {
      const [sections, topics, authors, pages] = await Promise.all([
        client.sections({ language }),
        client.topics({ language }),
        client.authors({ language }),
        client.page({ language }),
      ])
      const listed = [...sections.sections, ...topics.topics, ...authors.authors, ...pages.pages]
      return {
        paths: [
          home,
          ...[archivePath, mostReadPath].map((pathIn) => pathIn({ language, defaultLanguage })),
          ...listed.map(({ path }) => path),
        ],
        tags: [...sections.tags, ...topics.tags, ...authors.tags, ...pages.tags],
      }
    }),
  )
  // An author may write in both languages and have one page.
  const paths = [...new Set(editions.flatMap((edition) => edition.paths))]
  return urlset(
    paths.slice(0, MAX_ADDRESSES).map((path) => ({ loc: `${siteUrl}${path}` })),
    [...main.tags, ...editions.flatMap(({ tags }) => tags)],
  )
}
