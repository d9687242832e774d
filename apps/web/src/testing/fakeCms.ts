import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Appeal } from '@dateline/content-schema/appeal'
import { monthOf } from '@dateline/content-schema/archive'
import { story, type Article } from '@dateline/content-schema/article'
import type { Card, Label } from '@dateline/content-schema/card'
import { FEED_HEADER, type ChangeEntry } from '@dateline/content-schema/changes'
import { modifiedAt } from '@dateline/content-schema/modifiedAt'
import { PROBLEM_TYPE } from '@dateline/content-schema/problem'
import type { Author, Front, Page, Section, Site, Topic } from '@dateline/content-schema/site'

/** What the newspaper holds; tests change it in place and then say what they touched. */
export type FakeNewspaper = {
  /** By language. */
  sites: Record<string, Site>
  fronts: Record<string, Front>
  sections: Section[]
  topics: Topic[]
  authors: Author[]
  pages: Page[]
  appeals: Appeal[]
  /** By path. */
  articles: Record<string, Article>
  /** Targets by path. */
  redirects: Record<string, string>
  /** Reasons by path. */
  gone: Record<string, string>
  /** Masters and the tags of their photos by name. */
  media: Record<string, { bytes: Uint8Array; type: string; tags: string[] }>
}

export type FakeCms = {
  address: string
  newspaper: FakeNewspaper
  /** Writes an entry of the change feed and wakes whoever waits for it. */
  change: (...tags: string[]) => void
  /** The endpoints that were asked, without the change feed. */
  asked: string[]
  stop: () => Promise<void>
}

/** Other pages name an author, the story's own introduces them. */
const named = (authors: Article['authors']): Label[] =>
  authors.map(({ id, name, slug, path }) => ({ id, name, slug, path }))

const pick = (article: Article): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(article).filter(([name]) => name in story.shape)),
  authors: named(article.authors),
})

const cardOf = (article: Article): Card => {
  const { id, language, path, kicker, headline, teaser, section, firstPublishedAt, readingMinutes } = article
  return {
    ...{ id, language, path, kicker, headline, teaser, section, firstPublishedAt, readingMinutes },
    authors: named(article.authors),
    picture: null,
  }
}

/** The public content API over a newspaper in memory, for tests of whoever reads it. */
export const startFakeCms = async (newspaper: FakeNewspaper, port = 0): Promise<FakeCms> => {
  const entries: ChangeEntry[] = []
  const asked: string[] = []
  let waiting: (() => void)[] = []

  const json = (response: ServerResponse, value: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json', [FEED_HEADER]: 'fake' })
    response.end(JSON.stringify(value))
  }
  const problem = (response: ServerResponse, status: number, extra: object = {}): void => {
    response.writeHead(status, { 'content-type': PROBLEM_TYPE, [FEED_HEADER]: 'fake' })
    response.end(JSON.stringify({ type: 'about:blank', title: 'Problem', status, detail: '', ...extra }))
  }

  const changes = (response: ServerResponse, query: URLSearchParams): void => {
    const after = Number(query.get('after'))
    const answer = (): void => {
      clearTimeout(timer)
      waiting = waiting.filter((other) => other !== answer)
      const later = entries.filter(({ cursor }) => cursor > after)
      json(response, { entries: later, next: later.at(-1)?.cursor ?? after })
    }
    const timer = setTimeout(answer, Number(query.get('wait') ?? 0) * 1000)
    if (entries.some(({ cursor }) => cursor > after)) answer()
    else waiting.push(answer)
  }

  const byPath = (response: ServerResponse, path: string): void => {
    const { articles, redirects, gone } = newspaper
    if (articles[path] !== undefined) json(response, { article: articles[path] })
    else if (redirects[path] !== undefined) json(response, { redirect: redirects[path], tags: ['redirects'] })
    else if (gone[path] !== undefined) problem(response, 410, { reason: gone[path] })
    else problem(response, 404)
  }

  const listOf = <Item extends { language: string; path: string }>(
    items: Item[],
    query: URLSearchParams,
  ): Item[] => {
    const slug = query.get('slug')
    return items.filter(
      (item) => item.language === query.get('language') && (slug === null || item.path.endsWith(`/${slug}`)),
    )
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://cms.example')
    const endpoint = pathname.replace('/api/content/v1/', '')
    const language = query.get('language') ?? Object.values(newspaper.sites)[0]?.defaultLanguage ?? ''
    if (endpoint !== 'changes') asked.push(endpoint)
    if (endpoint.startsWith('media/')) {
      const found = newspaper.media[endpoint.slice('media/'.length)]
      if (found === undefined) return problem(response, 404)
      if (request.headers['if-none-match'] === '*') return response.writeHead(304).end()
      response.writeHead(200, { 'content-type': found.type, 'dateline-tags': found.tags.join(' ') })
      return response.end(found.bytes)
    }
    switch (endpoint) {
      case 'changes':
        return changes(response, query)
      case 'site':
        return json(response, newspaper.sites[language])
      case 'front':
        return json(response, newspaper.fronts[language])
      case 'appeals':
        return json(response, { appeals: newspaper.appeals, tags: ['appeals'] })
      case 'sections':
        return json(response, { sections: listOf(newspaper.sections, query), tags: ['site'] })
      case 'topics':
        return json(response, { topics: listOf(newspaper.topics, query), tags: [] })
      case 'authors':
        return json(response, { authors: listOf(newspaper.authors, query), tags: [] })
      case 'pages':
        return json(response, { pages: listOf(newspaper.pages, query), tags: [] })
      case 'articles': {
        if (query.get('cursor') === 'junk') return problem(response, 400, { field: 'cursor' })
        const cards = Object.values(newspaper.articles)
          .filter(
            (article) =>
              article.language === language && article.firstPublishedAt >= (query.get('after') ?? ''),
          )
          .map(cardOf)
        const next = query.get('cursor') === null && query.get('after') === null ? 'page2' : null
        return json(response, { articles: cards, next, tags: cards.map(({ id }) => `card:${id}`) })
      }
      case 'articles/whole': {
        const stories = Object.values(newspaper.articles)
          .filter((article) => article.language === language)
          .map((article) => story.parse(pick(article)))
        return json(response, { stories, tags: ['front', ...stories.map(({ id }) => `article:${id}`)] })
      }
      case 'most-read': {
        const articles = Object.values(newspaper.articles)
          .filter((article) => article.language === language)
          .map(cardOf)
        return json(response, { articles, tags: articles.map(({ id }) => `card:${id}`) })
      }
      case 'articles/months': {
        const months = Object.values(newspaper.articles)
          .filter((article) => [null, article.language].includes(query.get('language')))
          .map(({ firstPublishedAt }) => monthOf(firstPublishedAt))
        return json(response, { months: [...new Set(months)], tags: ['front'] })
      }
      case 'articles/archive': {
        const period = query.get('period') ?? ''
        if (query.get('cursor') === 'junk') return problem(response, 400, { field: 'cursor' })
        const articles = Object.values(newspaper.articles)
          .filter((article) => article.language === language && article.firstPublishedAt.startsWith(period))
          .map(cardOf)
        const next = query.get('cursor') === null ? 'page2' : null
        const tags = [`month:${period.slice(0, 7)}`]
        return json(response, { period, parts: [], earlier: null, later: null, articles, next, tags })
      }
      case 'articles/addresses': {
        const all = Object.values(newspaper.articles)
          .filter(({ firstPublishedAt }) => monthOf(firstPublishedAt) === query.get('month'))
          .map((article) => ({ path: article.path, modifiedAt: modifiedAt(article) }))
        const start = Number(query.get('cursor') ?? 0)
        const next = all.length > start + 100 ? String(start + 100) : null
        const tags = [`month:${query.get('month')}`]
        return json(response, { addresses: all.slice(start, start + 100), next, tags })
      }
      case 'redirects': {
        const redirects = Object.entries(newspaper.redirects).map(([from, to]) => ({ from, to }))
        return json(response, { redirects, tags: ['redirects'] })
      }
      case 'search': {
        const question = query.get('q') ?? ''
        const found = { hits: [], total: 0, isMore: false, page: Number(query.get('page') ?? 1), pages: 0 }
        return json(response, {
          question,
          ...found,
          topics: [],
          suggestion: null,
          known: [],
          tags: ['front'],
        })
      }
      case 'articles/by-path':
        return byPath(response, query.get('path') ?? '')
      default:
        return problem(response, 404)
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: chosen } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${chosen}`,
    newspaper,
    change: (...tags) => {
      entries.push({ cursor: entries.length + 1, at: new Date().toISOString(), tags })
      for (const answer of [...waiting]) answer()
    },
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
