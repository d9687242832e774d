import { appealList, type AppealList } from '@dateline/content-schema/appeal'
import {
  addressList,
  archivePeriod,
  monthList,
  type AddressList,
  type ArchivePeriod,
  type MonthList,
} from '@dateline/content-schema/archive'
import {
  articleList,
  byPath,
  mostRead,
  storyList,
  type Article,
  type ArticleList,
  type MostRead,
  type StoryList,
} from '@dateline/content-schema/article'
import { changes as changesSchema, FEED_HEADER, type Changes } from '@dateline/content-schema/changes'
import { pictureName } from '@dateline/content-schema/picture'
import { PROBLEM_TYPE, problem, type Problem } from '@dateline/content-schema/problem'
import { redirectList, type Redirect } from '@dateline/content-schema/redirect'
import { searchResults, type SearchResults, type SearchSort } from '@dateline/content-schema/search'
import {
  authorList,
  front,
  pageList,
  sectionList,
  site,
  topicList,
  type Front,
  type Site,
} from '@dateline/content-schema/site'
import { tag as tagSchema, type Tag } from '@dateline/content-schema/tag'
import type { z } from 'zod'
import { ContentUnavailable } from './contentUnavailable'

/** What stands at a reader address. `gone` and `missing` are said by the CMS in so many words, never guessed. */
export type PathAnswer =
  | { kind: 'found'; article: Article }
  | { kind: 'moved'; path: string; tags: Tag[] }
  | { kind: 'gone'; reason: string }
  | { kind: 'missing' }

/** `tooOld`: the feed no longer reaches back to the cursor; `head` is where it stands now, if the CMS says so. */
export type ChangesAnswer =
  | { kind: 'entries'; entries: Changes['entries']; next: number; feed: string | null }
  | { kind: 'tooOld'; head: number | null; feed: string | null }

/** `unchanged`: the list still has the ETag that was sent along. */
export type RedirectsAnswer =
  { kind: 'found'; redirects: Redirect[]; etag: string | null } | { kind: 'unchanged' }

export type MediaAnswer =
  { kind: 'found'; bytes: Uint8Array; type: MediaType; tags: Tag[] } | { kind: 'missing' }

export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

export type ArticlesQuery = {
  /** An id, like `topic` and `author`. */
  section?: string
  topic?: string
  author?: string
  language?: string
  /** ISO 8601: first published then or later. */
  after?: string
  cursor?: string
  /** At most 100. */
  limit?: number
}

export type SearchQuery = {
  q: string
  language: string
  /** An id, like `topic`. */
  section?: string
  topic?: string
  /** Days of first publication in the newspaper's zone, both included: 2026-03-13. */
  from?: string
  to?: string
  sort?: SearchSort
  /** From 1. */
  page?: number
}

export type SectionList = z.infer<typeof sectionList>
export type TopicList = z.infer<typeof topicList>
export type AuthorList = z.infer<typeof authorList>
export type PageList = z.infer<typeof pageList>

export type ArchiveQuery = { period: string; language: string; cursor?: string; limit?: number }

type LanguageQuery = { language: string }
type SlugQuery = { language: string; slug?: string }

export type ContentClient = {
  front: (query: LanguageQuery) => Promise<Front>
  /** Without a language: the site in its default language. */
  site: (query?: { language?: string }) => Promise<Site>
  articleByPath: (path: string) => Promise<PathAnswer>
  articles: (query: ArticlesQuery) => Promise<ArticleList>
  mostRead: (query: LanguageQuery) => Promise<MostRead>
  /** The newest stories of a list in full. */
  wholeArticles: (
    query: Pick<ArticlesQuery, 'section' | 'topic' | 'author' | 'language'>,
  ) => Promise<StoryList>
  /** The months in which stories were first published, in one language or in any. */
  articleMonths: (query?: { language?: string }) => Promise<MonthList>
  /** @param query.period a year, a month or a day in UTC */
  articleArchive: (query: ArchiveQuery) => Promise<ArchivePeriod>
  /** Where the stories of a month stand. */
  articleAddresses: (query: { month: string; cursor?: string }) => Promise<AddressList>
  /** The published stories that have all the words. */
  search: (query: SearchQuery) => Promise<SearchResults>
  sections: (query: SlugQuery) => Promise<SectionList>
  topics: (query: SlugQuery) => Promise<TopicList>
  authors: (query: SlugQuery) => Promise<AuthorList>
  /** With a slug a list of one page or of none. */
  page: (query: SlugQuery) => Promise<PageList>
  appeals: (query: LanguageQuery) => Promise<AppealList>
  /**
   * Every row that editors wrote for an address that moved.
   * @param etag of the list that is known already
   */
  redirects: (etag: string | null) => Promise<RedirectsAnswer>
  /** @param query.wait seconds that the CMS may hold the answer back while nothing changes */
  changes: (query: { after: number; wait?: number; signal?: AbortSignal }) => Promise<ChangesAnswer>
  /** The stripped master of a public picture. */
  media: (name: string) => Promise<MediaAnswer>
  /** Whether a picture is public still, without its bytes. */
  isMediaPublic: (name: string) => Promise<boolean>
}

export type ContentClientOptions = {
  /** The CMS, such as `http://127.0.0.1:3001`. */
  baseUrl: string
  fetch: typeof globalThis.fetch
  /** Lifts rate limits; it never widens what can be read. */
  token?: string
  timeoutMs?: number
}

/** Bytes that one picture may have; more is not a picture that the CMS would have accepted. */
const MAX_MEDIA_BYTES = 40_000_000

type Query = Record<string, string | number | undefined>

/**
 * A client of the public content API. Every method throws `ContentUnavailable` unless the CMS gave an answer that
 * the contract knows.
 */
export const createContentClient = ({
  baseUrl,
  fetch,
  token,
  timeoutMs = 2000,
}: ContentClientOptions): ContentClient => {
  const root = new URL('/api/content/v1/', baseUrl)

  const addressOf = (endpoint: string, query: Query = {}): string => {
    const address = new URL(endpoint, root)
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) address.searchParams.set(name, String(value))
    }
    return address.href
  }

  type Exchange<Result> = {
    address: string
    accept: string
    /** The ETag of what is known; `*` is any. */
    known?: string
    patience?: number
    signal?: AbortSignal
    read: (response: Response) => Promise<Result>
  }

  // The signal stays armed while the body is read: an answer that stalls half-way is a timeout too.
  const exchange = async <Result>({
    address,
    accept,
    known,
    patience,
    signal,
    read,
  }: Exchange<Result>): Promise<Result> => {
    const timeout = AbortSignal.timeout(patience ?? timeoutMs)
    try {
      const response = await fetch(address, {
        headers: {
          accept,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(known === undefined ? {} : { 'if-none-match': known }),
        },
        redirect: 'error',
        signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      })
      return await read(response)
    } catch (cause) {
      if (signal?.aborted) throw signal.reason
      if (cause instanceof ContentUnavailable) throw cause
      const reason = timeout.aborted ? `no answer within ${patience ?? timeoutMs} ms` : 'no answer'
      throw new ContentUnavailable({ address, reason, cause })
    }
  }

  const parsed = async <Result>(
    response: Response,
    { address, schema }: { address: string; schema: z.ZodType<Result> },
  ): Promise<Result> => {
    const text = await response.text()
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (cause) {
      throw new ContentUnavailable({ address, reason: 'the answer is not JSON', cause })
    }
    const result = schema.safeParse(value)
    if (result.success) return result.data
    const at = result.error.issues[0]
    const reason = `the answer breaks the contract at "${at?.path.join('.') ?? ''}": ${at?.message ?? ''}`
    throw new ContentUnavailable({ address, reason, cause: result.error })
  }

  /** A status counts only with the problem document that explains it: a proxy's 404 says nothing about a story. */
  const problemOf = async (response: Response, address: string): Promise<Problem> => {
    const type = response.headers.get('content-type') ?? ''
    if (!type.startsWith(PROBLEM_TYPE)) {
      throw new ContentUnavailable({ address, reason: `status ${response.status}` })
    }
    const found = await parsed(response, { address, schema: problem })
    if (found.status !== response.status) {
      throw new ContentUnavailable({
        address,
        reason: `status ${response.status} with a problem of ${found.status}`,
      })
    }
    return found
  }

  const refuse = async (response: Response, address: string): Promise<never> => {
    const { status, title } = await problemOf(response, address)
    throw new ContentUnavailable({ address, reason: `status ${status}, ${title}`, status })
  }

  type Asked<Result> = { query: Query; schema: z.ZodType<Result>; patience?: number }

  const read = <Result>(endpoint: string, { query, schema, patience }: Asked<Result>) => {
    const address = addressOf(endpoint, query)
    return exchange({
      address,
      accept: 'application/json',
      ...(patience === undefined ? {} : { patience }),
      read: async (response) =>
        response.status === 200 ? parsed(response, { address, schema }) : refuse(response, address),
    })
  }

  const articleByPath = (path: string): Promise<PathAnswer> => {
    const address = addressOf('articles/by-path', { path })
    return exchange<PathAnswer>({
      address,
      accept: 'application/json',
      read: async (response) => {
        if (response.status === 404) {
          await problemOf(response, address)
          return { kind: 'missing' }
        }
        if (response.status === 410) {
          return { kind: 'gone', reason: (await problemOf(response, address)).reason ?? '' }
        }
        if (response.status !== 200) return refuse(response, address)
        const answer = await parsed(response, { address, schema: byPath })
        return 'article' in answer
          ? { kind: 'found', article: answer.article }
          : { kind: 'moved', path: answer.redirect, tags: answer.tags }
      },
    })
  }

  const redirects: ContentClient['redirects'] = (etag) => {
    const address = addressOf('redirects')
    return exchange<RedirectsAnswer>({
      address,
      accept: 'application/json',
      ...(etag === null ? {} : { known: etag }),
      // An archive brings many thousands of rows.
      patience: timeoutMs * 5,
      read: async (response) => {
        if (response.status === 304 && etag !== null) return { kind: 'unchanged' }
        if (response.status !== 200) return refuse(response, address)
        const answer = await parsed(response, { address, schema: redirectList })
        return { kind: 'found', redirects: answer.redirects, etag: response.headers.get('etag') }
      },
    })
  }

  const changes: ContentClient['changes'] = ({ after, wait = 0, signal }) => {
    const address = addressOf('changes', { after, wait })
    return exchange<ChangesAnswer>({
      address,
      accept: 'application/json',
      patience: wait * 1000 + timeoutMs,
      ...(signal === undefined ? {} : { signal }),
      read: async (response) => {
        const feed = response.headers.get(FEED_HEADER)
        if (response.status === 410) {
          const { next } = await problemOf(response, address)
          return { kind: 'tooOld', head: Number.isSafeInteger(next) ? (next as number) : null, feed }
        }
        if (response.status !== 200) return refuse(response, address)
        const answer = await parsed(response, { address, schema: changesSchema })
        return { kind: 'entries', ...answer, feed }
      },
    })
  }

  const media = (name: string): Promise<MediaAnswer> => {
    const address = addressOf(`media/${pictureName.parse(name)}`)
    return exchange<MediaAnswer>({
      address,
      accept: MEDIA_TYPES.join(', '),
      // A master is megabytes, not kilobytes.
      patience: timeoutMs * 5,
      read: async (response) => {
        if (response.status === 404 || response.status === 410) {
          await problemOf(response, address)
          return { kind: 'missing' }
        }
        if (response.status !== 200) return refuse(response, address)
        const type = MEDIA_TYPES.find((known) => response.headers.get('content-type')?.startsWith(known))
        if (type === undefined) throw new ContentUnavailable({ address, reason: 'the answer is no picture' })
        if (Number(response.headers.get('content-length') ?? 0) > MAX_MEDIA_BYTES) {
          throw new ContentUnavailable({ address, reason: 'the picture is too large' })
        }
        const bytes = new Uint8Array(await response.arrayBuffer())
        if (bytes.length === 0) throw new ContentUnavailable({ address, reason: 'the answer is empty' })
        const tags = (response.headers.get('dateline-tags') ?? '')
          .split(/[\s,]+/)
          .filter((candidate) => tagSchema.safeParse(candidate).success)
        return { kind: 'found', bytes, type, tags }
      },
    })
  }

  const isMediaPublic = (name: string): Promise<boolean> => {
    const address = addressOf(`media/${pictureName.parse(name)}`)
    return exchange({
      address,
      accept: MEDIA_TYPES.join(', '),
      // Whatever its bytes are, we have them: 304 says in a few bytes that there is such a picture.
      known: '*',
      read: async (response) => {
        if (response.status === 404 || response.status === 410) {
          await problemOf(response, address)
          return false
        }
        if (response.status !== 304 && response.status !== 200) return refuse(response, address)
        await response.body?.cancel()
        return true
      },
    })
  }

  return {
    front: (query) => read('front', { query, schema: front }),
    site: (query = {}) => read('site', { query, schema: site }),
    articleByPath,
    articles: (query) => read('articles', { query, schema: articleList }),
    mostRead: (query) => read('most-read', { query, schema: mostRead }),
    // Twenty texts, and a count of the whole archive: no reader waits for them as for a page.
    wholeArticles: (query) => read('articles/whole', { query, schema: storyList, patience: timeoutMs * 3 }),
    articleMonths: (query = {}) =>
      read('articles/months', { query, schema: monthList, patience: timeoutMs * 3 }),
    articleArchive: (query) => read('articles/archive', { query, schema: archivePeriod }),
    articleAddresses: (query) => read('articles/addresses', { query, schema: addressList }),
    search: (query) => read('search', { query, schema: searchResults }),
    sections: (query) => read('sections', { query, schema: sectionList }),
    topics: (query) => read('topics', { query, schema: topicList }),
    authors: (query) => read('authors', { query, schema: authorList }),
    page: (query) => read('pages', { query, schema: pageList }),
    appeals: (query) => read('appeals', { query, schema: appealList }),
    redirects,
    changes,
    media,
    isMediaPublic,
  }
}
