import type { ContentClient } from '@dateline/content-client/contentClient'
import { ContentUnavailable } from '@dateline/content-client/contentUnavailable'
import type { Appeal } from '@dateline/content-schema/appeal'
import type { ArchivePeriod, Month } from '@dateline/content-schema/archive'
import type { Article, ArticleList } from '@dateline/content-schema/article'
import type { Card } from '@dateline/content-schema/card'
import { boundsOf, type Period } from '@dateline/content-schema/period'
import type { Picture } from '@dateline/content-schema/picture'
import { parseReaderPath, type NewsletterStep, type ReaderAddress } from '@dateline/content-schema/readerPath'
import { readSearchQuery, type SearchAsked } from '@dateline/content-schema/searchAddress'
import type { Front, Page, Site } from '@dateline/content-schema/site'
import { REDIRECTS_TAG, type Tag } from '@dateline/content-schema/tag'
import type { Translation } from '@dateline/content-schema/translation'
import { appealForSlot, nextAppealChange } from './appealForSlot'
import { loadSearch, type SearchContent } from './loadSearch'
import { nextMidnight } from './nextMidnight'
import { picturesOf } from './picturesOf'

export type ListContent = {
  kind: 'section' | 'topic' | 'author'
  name: string
  /** The reader address of its first page. */
  listPath: string
  /** What an author is; empty for sections and topics. */
  role: string
  description: string[]
  portrait: Picture | null
  translations: Translation[]
  list: ArticleList
}

/** What stands at an address. */
export type PageContent =
  | { kind: 'article'; article: Article; appeal: Appeal | null }
  | { kind: 'front'; front: Front; mostRead: Card[] }
  | { kind: 'mostRead'; articles: Card[] }
  | ListContent
  | SearchContent
  | { kind: 'newsletter'; step: NewsletterStep }
  | { kind: 'archive'; months: Month[] }
  | { kind: 'period'; archive: ArchivePeriod }
  | { kind: 'page'; page: Page }
  /** What the device saved: it knows what stands there, and nobody else. */
  | { kind: 'saved' }
  /** What the device keeps for reading without a connection: it alone knows what that is. */
  | { kind: 'offline' }
  | { kind: 'notFound'; newest: Card[] }
  | { kind: 'gone'; reason: string }
  | { kind: 'moved'; to: string }

export type LoadedPage = {
  content: PageContent
  path: string
  /** The cursor of a further page of a list. */
  after: string | null
  language: string
  /** In the language of the page. */
  site: Site
  banner: Appeal | null
  /** ISO 8601. */
  dateLine: string
  status: 200 | 301 | 404 | 410
  tags: Tag[]
  /** Milliseconds since 1970; null: until something changes. */
  expiresAt: number | null
  /** The names of all pictures that the page shows. */
  pictures: string[]
}

export type LoadPageOptions = {
  client: Omit<ContentClient, 'changes' | 'media' | 'isMediaPublic'>
  /** Without query; `/ru/islands`. */
  path: string
  after: string | null
  /** On the search page. */
  asked?: SearchAsked | undefined
  /** Milliseconds since 1970. */
  now: number
}

const LIST_LENGTH = 20
const ARCHIVE_LENGTH = 40
const NEWEST_LENGTH = 4
const NOT_FOUND_LIFETIME = 30_000
/** How long an order of what is most read stands. Milliseconds. */
const MOST_READ_LIFETIME = 600_000

type Found = { content: PageContent; tags: Tag[] }
const NOT_FOUND: Found = { content: { kind: 'notFound', newest: [] }, tags: [] }

type Search = LoadPageOptions & { language: string }

const NOTHING_ASKED = readSearchQuery(new URLSearchParams())

/** Asked for when a page's content is missing: it may have moved or been withdrawn. */
const elsewhere = async ({ client, path }: Search): Promise<Found> => {
  const answer = await client.articleByPath(path)
  switch (answer.kind) {
    case 'found':
      // A story has one address; any other way to it leads there.
      return answer.article.path === path
        ? { content: { kind: 'article', article: answer.article, appeal: null }, tags: answer.article.tags }
        : { content: { kind: 'moved', to: answer.article.path }, tags: answer.article.tags }
    case 'moved':
      return { content: { kind: 'moved', to: answer.path }, tags: answer.tags }
    case 'gone':
      return { content: { kind: 'gone', reason: answer.reason }, tags: [] }
    case 'missing':
      return NOT_FOUND
  }
}

/** A cursor that the CMS does not know is an address that does not exist. */
const goingOn = async <List>(
  after: string | null,
  ask: (cursor: { cursor?: string }) => Promise<List>,
): Promise<List | null> => {
  try {
    return await ask(after === null ? {} : { cursor: after })
  } catch (error) {
    if (after !== null && error instanceof ContentUnavailable && error.status === 400) return null
    throw error
  }
}

const listOf = (
  { client, language, after }: Search,
  filter: { section?: string; topic?: string; author?: string },
): Promise<ArticleList | null> =>
  goingOn(after, (cursor) => client.articles({ ...filter, language, limit: LIST_LENGTH, ...cursor }))

const archiveOf = async ({ client, language, after, now }: Search, period: Period): Promise<Found> => {
  if (Date.parse(boundsOf(period).start) > now) return NOT_FOUND
  const archive = await goingOn(after, (cursor) =>
    client.articleArchive({ period, language, limit: ARCHIVE_LENGTH, ...cursor }),
  )
  const isEmpty = archive === null || (after === null && archive.articles.length === 0)
  return isEmpty ? NOT_FOUND : { content: { kind: 'period', archive }, tags: archive.tags }
}

const listed = (list: ArticleList | null, rest: Omit<ListContent, 'list'>, tags: Tag[]): Found =>
  list === null ? NOT_FOUND : { content: { ...rest, list }, tags: [...tags, ...list.tags] }

const topLevel = async (search: Search, slug: string): Promise<Found> => {
  const { client, language } = search
  const [{ sections }, { pages }] = await Promise.all([
    client.sections({ language, slug }),
    client.page({ language, slug }),
  ])
  const section = sections.find((candidate) => candidate.path === search.path)
  if (section !== undefined) {
    const { name, description, path: listPath, translations, tags } = section
    const rest = { kind: 'section', name, listPath, role: '', portrait: null, translations } as const
    return listed(
      await listOf(search, { section: section.id }),
      { ...rest, description: [description] },
      tags,
    )
  }
  const page = pages.find((candidate) => candidate.path === search.path)
  return page === undefined ? elsewhere(search) : { content: { kind: 'page', page }, tags: page.tags }
}

const topicList = async (search: Search, slug: string): Promise<Found> => {
  const { topics } = await search.client.topics({ language: search.language, slug })
  const topic = topics.find((candidate) => candidate.slug === slug)
  if (topic === undefined) return elsewhere(search)
  const { name, description, path: listPath, translations, tags } = topic
  const rest = { kind: 'topic', name, listPath, role: '', portrait: null, translations } as const
  return listed(await listOf(search, { topic: topic.id }), { ...rest, description: [description] }, tags)
}

const authorList = async (search: Search, slug: string): Promise<Found> => {
  const { authors } = await search.client.authors({ language: search.language, slug })
  const author = authors.find((candidate) => candidate.slug === slug)
  if (author === undefined) return elsewhere(search)
  const { name, bio, path: listPath, role, portrait, translations, tags } = author
  const rest = { kind: 'author', name, listPath, role, description: bio, portrait, translations } as const
  return listed(await listOf(search, { author: author.id }), rest, tags)
}

const LISTS: ReadonlySet<PageContent['kind']> = new Set(['section', 'topic', 'author', 'period'])
const isList = ({ kind }: PageContent): boolean => LISTS.has(kind)

const findAnything = async (address: ReaderAddress, search: Search): Promise<Found> => {
  switch (address.kind) {
    case 'front': {
      const { client, language } = search
      const [front, mostRead] = await Promise.all([client.front({ language }), client.mostRead({ language })])
      return {
        content: { kind: 'front', front, mostRead: mostRead.articles },
        tags: [...front.tags, ...mostRead.tags],
      }
    }
    case 'mostRead': {
      const { articles, tags } = await search.client.mostRead({ language: search.language })
      return { content: { kind: 'mostRead', articles }, tags }
    }
    case 'saved':
      return { content: { kind: 'saved' }, tags: [] }
    case 'search':
      return loadSearch({ ...search, asked: search.asked ?? NOTHING_ASKED })
    case 'offline':
      return { content: { kind: 'offline' }, tags: [] }
    case 'topLevel':
      return topLevel(search, address.slug)
    case 'topic':
      return topicList(search, address.slug)
    case 'author':
      return authorList(search, address.slug)
    case 'newsletter':
      return { content: { kind: 'newsletter', step: address.step }, tags: [] }
    case 'archive': {
      const { months, tags } = await search.client.articleMonths({ language: search.language })
      return { content: { kind: 'archive', months }, tags }
    }
    case 'period':
      return archiveOf(search, address.period)
    case 'article':
      return elsewhere(search)
  }
}

/** Only lists go on: anywhere else a cursor makes addresses without end of one page. */
const find = async (address: ReaderAddress, search: Search): Promise<Found> => {
  const found = await findAnything(address, search)
  return search.after === null || isList(found.content) ? found : NOT_FOUND
}

/** Whoever finds nothing is shown what is new. */
const withNewest = async (found: Found, { client, language }: Search): Promise<Found> => {
  if (found.content.kind !== 'notFound') return found
  const { articles, tags } = await client.articles({ language, limit: NEWEST_LENGTH })
  return { content: { kind: 'notFound', newest: articles }, tags }
}

const STATUS = { notFound: 404, gone: 410, moved: 301 } as const
const statusOf = ({ kind }: PageContent): LoadedPage['status'] =>
  kind === 'notFound' || kind === 'gone' || kind === 'moved' ? STATUS[kind] : 200

/**
 * Reads everything that a page is made of.
 * @throws ContentUnavailable when the CMS gave no usable answer to one of the questions
 */
export const loadPage = async ({ client, path, after, asked, now }: LoadPageOptions): Promise<LoadedPage> => {
  const main = await client.site()
  const prefixes = main.languages.map(({ code }) => code).filter((code) => code !== main.defaultLanguage)
  const address = parseReaderPath(path, prefixes)
  const language = address?.language ?? main.defaultLanguage
  const search = { client, path, after, asked, now, language }
  const [site, { appeals, tags: appealTags }, found] = await Promise.all([
    language === main.language ? main : client.site({ language }),
    client.appeals({ language }),
    (address === null ? Promise.resolve(NOT_FOUND) : find(address, search)).then((found) =>
      withNewest(found, search),
    ),
  ])
  const status = statusOf(found.content)
  const article = found.content.kind === 'article' ? found.content.article : null
  const forSlot = { appeals, language, article, now }
  const content: PageContent =
    found.content.kind === 'article'
      ? { ...found.content, appeal: appealForSlot({ ...forSlot, slot: 'articleEnd' }) }
      : found.content
  const banner = status === 200 ? appealForSlot({ ...forSlot, slot: 'banner' }) : null
  // Where no page can ever be, nothing that moves can lead.
  const isElsewhere = status === 301 || (status === 404 && address !== null)
  const shownTags = status === 200 ? appealTags : isElsewhere ? [REDIRECTS_TAG] : []
  const tags = [...new Set([...found.tags, ...site.tags, ...main.tags, ...shownTags])].sort()

  const moments = status === 200 ? [nextAppealChange({ appeals, now })] : []
  if (status === 404 && address !== null) moments.push(now + NOT_FOUND_LIFETIME)
  const { kind } = found.content
  if (kind === 'front' || kind === 'mostRead') moments.push(now + MOST_READ_LIFETIME)
  // Every page but a story's says what day it is.
  if (status !== 301 && article === null) moments.push(nextMidnight(now, site.timeZone))
  const endings = moments.filter((moment) => moment !== null)
  return {
    content,
    path,
    after,
    language,
    site,
    banner,
    dateLine: article?.firstPublishedAt ?? new Date(now).toISOString(),
    status,
    tags,
    expiresAt: endings.length === 0 ? null : Math.min(...endings),
    pictures: [...picturesOf([content, banner]).keys()],
  }
}
