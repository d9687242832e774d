import type { ContentClient } from '@dateline/content-client/contentClient'
import type { Card } from '@dateline/content-schema/card'
import type { Site } from '@dateline/content-schema/site'
import type { Tag } from '@dateline/content-schema/tag'
import type { MachineDocument, MachineRequest } from './machineAnswer'
import { SITEMAP_NAMESPACE, XML } from './sitemaps'
import { xmlOf, type XmlElement } from './xmlOf'

export const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9'

/** What Google News takes for news, and the most that it reads of one sitemap. */
const NEWS_LIFETIME = 2 * 86_400_000
const MAX_NEWS = 1000

type Edition = { site: Site; stories: Card[]; tags: Tag[] }

const editionOf = async (
  client: ContentClient,
  { language, since }: { language: string; since: string },
): Promise<Edition> => {
  const edition: Edition = { site: await client.site({ language }), stories: [], tags: [] }
  let cursor: string | null = null
  do {
    const list = await client.articles({
      language,
      after: since,
      limit: 100,
      ...(cursor === null ? {} : { cursor }),
    })
    edition.stories.push(...list.articles)
    edition.tags.push(...list.tags)
    cursor = list.next
  } while (cursor !== null && edition.stories.length < MAX_NEWS)
  return edition
}

type News = { name: string; story: Card }

const newsOf = ({ site, stories }: Edition): News[] => stories.map((story) => ({ name: site.name, story }))

const urlOf = ({ name, story }: News, siteUrl: string): XmlElement => ({
  loc: `${siteUrl}${story.path}`,
  'news:news': {
    'news:publication': { 'news:name': name, 'news:language': story.language },
    'news:publication_date': story.firstPublishedAt,
    'news:title': story.headline,
  },
})

/** The stories of the last two days. It loses them as time passes, without anybody publishing anything. */
export const newsSitemap = async ({ client, siteUrl, now }: MachineRequest): Promise<MachineDocument> => {
  const since = new Date(now - NEWS_LIFETIME).toISOString()
  const main = await client.site()
  const editions = await Promise.all(
    main.languages.map(({ code }) => editionOf(client, { language: code, since })),
  )
  const news = editions
    .flatMap(newsOf)
    .sort((one, other) => other.story.firstPublishedAt.localeCompare(one.story.firstPublishedAt))
    .slice(0, MAX_NEWS)
  const oldest = news.at(-1)?.story.firstPublishedAt
  return {
    status: 200,
    type: XML,
    text: xmlOf({
      urlset: {
        '@xmlns': SITEMAP_NAMESPACE,
        '@xmlns:news': NEWS_NAMESPACE,
        // A sitemap has an address at least: after two days without news that of the front page.
        url: news.length === 0 ? [{ loc: `${siteUrl}/` }] : news.map((one) => urlOf(one, siteUrl)),
      },
    }),
    tags: [...new Set(editions.flatMap(({ site, tags }) => [...site.tags, ...tags]))].sort(),
    pictures: [],
    ...(oldest === undefined ? {} : { expiresAt: Date.parse(oldest) + NEWS_LIFETIME + 1 }),
  }
}
