import type { ContentClient } from '@dateline/content-client/contentClient'
import type { StoryList } from '@dateline/content-schema/article'
import { feedPath, type FeedFormat } from '@dateline/content-schema/machinePath'
import { parseReaderPath, type ReaderAddress } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { REDIRECTS_TAG, type Tag } from '@dateline/content-schema/tag'
import { picturesOf } from '../content/picturesOf'
import { atomOf } from './atomOf'
import { feedOf, type Feed } from './feedOf'
import { jsonFeedOf } from './jsonFeedOf'
import { notThere, type MachineDocument, type MachineRequest } from './machineAnswer'
import { rssOf } from './rssOf'

const WRITERS: Record<FeedFormat, { type: string; write: (feed: Feed, self: string) => string }> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: rssOf },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomOf },
  json: { type: 'application/feed+json; charset=utf-8', write: jsonFeedOf },
}

type FoundList = { title: string; description: string; filter: Filter; tags: Tag[] }
type Filter = { section?: string; topic?: string; author?: string }

type Search = { client: ContentClient; path: string; site: Site }

const nameIn = (name: string, site: Site): string => `${name} | ${site.name}`

const listAt = async (address: ReaderAddress, { client, path, site }: Search): Promise<FoundList | null> => {
  const { language } = site
  switch (address.kind) {
    case 'front':
      return { title: site.name, description: site.description, filter: {}, tags: [] }
    case 'topLevel': {
      const { sections } = await client.sections({ language, slug: address.slug })
      const found = sections.find((section) => section.path === path)
      if (found === undefined) return null
      const { id, name, description, tags } = found
      return { title: nameIn(name, site), description, filter: { section: id }, tags }
    }
    case 'topic': {
      const { topics } = await client.topics({ language, slug: address.slug })
      const found = topics.find((topic) => topic.path === path)
      if (found === undefined) return null
      const { id, name, description, tags } = found
      return { title: nameIn(name, site), description, filter: { topic: id }, tags }
    }
    case 'author': {
      const { authors } = await client.authors({ language, slug: address.slug })
      const found = authors.find((author) => author.path === path)
      if (found === undefined) return null
      const { id, name, role, tags } = found
      return { title: nameIn(name, site), description: role, filter: { author: id }, tags }
    }
    case 'archive':
    case 'mostRead':
    case 'newsletter':
    case 'period':
    case 'article':
    case 'saved':
    case 'search':
    case 'offline':
      return null
  }
}

/** Where the list moved its feed moved too. */
const elsewhere = async (
  { client, listPath, format, now }: FeedRequest,
  moment = now,
): Promise<MachineDocument> => {
  const answer = await client.articleByPath(listPath)
  if (answer.kind !== 'moved' || !answer.path.startsWith('/')) return notThere(moment)
  return {
    ...notThere(moment),
    status: 301,
    redirect: feedPath(answer.path, format),
    tags: [...new Set([...answer.tags, REDIRECTS_TAG])],
  }
}

const newestOf = (client: ContentClient, filter: Filter, language: string): Promise<StoryList> =>
  client.wholeArticles({ ...filter, language })

export type FeedRequest = MachineRequest & { format: FeedFormat; listPath: string }

/** The feed of a front, a section, a topic or an author, with the whole text of its newest stories. */
export const feedDocument = async (request: FeedRequest): Promise<MachineDocument> => {
  const { client, format, listPath, siteUrl, now } = request
  const main = await client.site()
  const prefixes = main.languages.map(({ code }) => code).filter((code) => code !== main.defaultLanguage)
  const address = parseReaderPath(listPath, prefixes)
  if (address === null) return notThere(now)
  const language = address.language ?? main.defaultLanguage
  const site = language === main.language ? main : await client.site({ language })
  const found = await listAt(address, { client, path: listPath, site })
  if (found === null) return elsewhere(request)
  const { stories, tags } = await newestOf(client, found.filter, language)
  const feed = feedOf({
    title: found.title,
    // RSS demands one.
    description: found.description || site.tagline || site.name,
    language,
    timeZone: site.timeZone,
    publisher: site.name,
    listPath,
    stories,
    siteUrl,
    emptySince: new Date(now).toISOString(),
  })
  const { type, write } = WRITERS[format]
  return {
    status: 200,
    type,
    text: write(feed, `${siteUrl}${feedPath(listPath, format)}`),
    tags: [...new Set([...tags, ...found.tags, ...site.tags, ...main.tags])].sort(),
    pictures: [...picturesOf(stories).keys()],
  }
}
