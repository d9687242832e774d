import { describe, expect, it } from 'vitest'
import { createContentClient } from './contentClient'
import { ContentUnavailable } from './contentUnavailable'

const NAME = '0123456789abcdef0123456789abcdef'

type Answer = { status?: number; body?: string | Uint8Array; headers?: Record<string, string> }

const json = (value: unknown, answer: Answer = {}): Answer => ({
  body: JSON.stringify(value),
  ...answer,
  headers: { 'content-type': 'application/json', ...answer.headers },
})

const problem = (status: number, extra: object = {}): Answer =>
  json(
    { type: 'about:blank', title: 'Problem', status, detail: '', ...extra },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

const clientAnswering = (answer: Answer | (() => Promise<never>), options: { token?: string } = {}) => {
  const asked: { address: string; headers: Headers }[] = []
  const client = createContentClient({
    baseUrl: 'http://cms.example',
    timeoutMs: 50,
    ...options,
    fetch: async (input, init) => {
      asked.push({
        address: input instanceof Request ? input.url : input.toString(),
        headers: new Headers(init?.headers),
      })
      if (typeof answer === 'function') return answer()
      const { status = 200, body = '', headers = {} } = answer
      return new Response(status === 304 ? null : (body as BodyInit), { status, headers })
    },
  })
  return { client, asked }
}

const nothingFound = {
  ...{ question: 'sea & wall', hits: [], total: 0, isMore: false, page: 2, pages: 0 },
  ...{ topics: [], suggestion: null, known: [], tags: ['front'] },
}
const emptyAppeals = { appeals: [], tags: ['appeals'] }

describe('the content client', () => {
  it('asks the versioned API with the query in the address', async () => {
    const { client, asked } = clientAnswering(json({ articles: [], next: null, tags: ['section:1'] }))
    await client.articles({ section: '1', language: 'en', cursor: 'abc', limit: 20 })
    expect(asked[0]?.address).toBe(
      'http://cms.example/api/content/v1/articles?section=1&language=en&cursor=abc&limit=20',
    )
  })

  it('asks for what a reader searches as it was typed', async () => {
    const { client, asked } = clientAnswering(json(nothingFound))
    const results = await client.search({ q: 'sea & wall', language: 'en', page: 2 })
    expect(asked[0]?.address).toBe(
      'http://cms.example/api/content/v1/search?q=sea+%26+wall&language=en&page=2',
    )
    expect(results).toEqual(nothingFound)
  })

  it('sends the token when it has one, and nothing otherwise', async () => {
    const withToken = clientAnswering(json(emptyAppeals), { token: 'secret' })
    await withToken.client.appeals({ language: 'en' })
    expect(withToken.asked[0]?.headers.get('authorization')).toBe('Bearer secret')
    const without = clientAnswering(json(emptyAppeals))
    await without.client.appeals({ language: 'en' })
    expect(without.asked[0]?.headers.get('authorization')).toBeNull()
  })

  it.each<[string, Answer | (() => Promise<never>)]>([
    ['an empty body', { body: '' }],
    ['a body that is no JSON', { body: '<html>' }],
    ['JSON that breaks the contract', json({ appeals: 'none' })],
    ['a field that the contract does not know', json({ ...emptyAppeals, secret: 1 })],
    ['an error of the server', json({}, { status: 500 })],
    ['a 404 where a list must be', problem(404)],
    ['a refused connection', () => Promise.reject(new TypeError('fetch failed'))],
  ])('is unavailable after %s, and names the address', async (_name, answer) => {
    const { client } = clientAnswering(answer)
    const error = await client.appeals({ language: 'en' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ContentUnavailable)
    expect((error as ContentUnavailable).address).toBe(
      'http://cms.example/api/content/v1/appeals?language=en',
    )
  })

  it('says which status a problem document had', async () => {
    const { client } = clientAnswering(problem(400))
    await expect(client.articles({ cursor: 'x' })).rejects.toMatchObject({ status: 400 })
    await expect(clientAnswering({ status: 400 }).client.articles({})).rejects.toMatchObject({ status: null })
  })

  it('accepts the same list when it is whole', async () => {
    const { client } = clientAnswering(json(emptyAppeals))
    expect(await client.appeals({ language: 'en' })).toEqual(emptyAppeals)
  })

  it('is unavailable when the answer does not come in time', async () => {
    const client = createContentClient({
      baseUrl: 'http://cms.example',
      timeoutMs: 1,
      fetch: (_input, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
        }),
    })
    await expect(client.front({ language: 'en' })).rejects.toThrow('no answer within 1 ms')
  })
})

describe('an article by its path', () => {
  it('is missing after a problem document that says 404', async () => {
    expect(await clientAnswering(problem(404)).client.articleByPath('/x')).toEqual({ kind: 'missing' })
  })

  it('is not missing after a 404 of something in between', async () => {
    const { client } = clientAnswering({
      status: 404,
      body: 'Not Found',
      headers: { 'content-type': 'text/html' },
    })
    await expect(client.articleByPath('/x')).rejects.toBeInstanceOf(ContentUnavailable)
  })

  it('is gone with the reason that the problem document gives', async () => {
    const { client } = clientAnswering(problem(410, { reason: 'A court order.' }))
    expect(await client.articleByPath('/x')).toEqual({ kind: 'gone', reason: 'A court order.' })
  })

  it('has moved when the answer is a redirect', async () => {
    const { client } = clientAnswering(json({ redirect: '/2026/03/13/new', tags: ['redirects'] }))
    expect(await client.articleByPath('/2026/03/13/old')).toEqual({
      kind: 'moved',
      path: '/2026/03/13/new',
      tags: ['redirects'],
    })
  })
})

describe('the redirects', () => {
  const list = { redirects: [{ from: '/тема', to: '/islands' }], tags: ['redirects'] }

  it('come with the ETag that saves the next answer', async () => {
    const { client, asked } = clientAnswering(json(list, { headers: { etag: '"1"' } }))
    expect(await client.redirects(null)).toEqual({ kind: 'found', redirects: list.redirects, etag: '"1"' })
    expect(asked[0]?.headers.get('if-none-match')).toBeNull()
  })

  it('are unchanged when the CMS says so', async () => {
    const answering = clientAnswering({ status: 304 })
    expect(await answering.client.redirects('"1"')).toEqual({ kind: 'unchanged' })
    expect(answering.asked[0]?.headers.get('if-none-match')).toBe('"1"')
    await expect(answering.client.redirects(null)).rejects.toBeInstanceOf(ContentUnavailable)
  })

  it('never lead where a header cannot', async () => {
    const { client } = clientAnswering(json({ ...list, redirects: [{ from: '/a', to: '/тема' }] }))
    await expect(client.redirects(null)).rejects.toBeInstanceOf(ContentUnavailable)
  })
})

describe('a question to the change feed', () => {
  it('tells the feed apart by its header', async () => {
    const { client, asked } = clientAnswering(
      json({ entries: [], next: 7 }, { headers: { 'dateline-feed': 'a1' } }),
    )
    expect(await client.changes({ after: 7, wait: 25 })).toEqual({
      kind: 'entries',
      entries: [],
      next: 7,
      feed: 'a1',
    })
    expect(asked[0]?.address).toContain('changes?after=7&wait=25')
  })

  it('says that the cursor is too old, and where the feed stands', async () => {
    expect(await clientAnswering(problem(410, { next: 900 })).client.changes({ after: 1 })).toEqual({
      kind: 'tooOld',
      head: 900,
      feed: null,
    })
    expect(await clientAnswering(problem(410)).client.changes({ after: 1 })).toMatchObject({ head: null })
  })
})

describe('the master of a picture', () => {
  it('comes with its type and its tags', async () => {
    const { client } = clientAnswering({
      body: new Uint8Array([1, 2, 3]),
      headers: { 'content-type': 'image/png', 'dateline-tags': 'photo:9' },
    })
    expect(await client.media(NAME)).toEqual({
      kind: 'found',
      bytes: new Uint8Array([1, 2, 3]),
      type: 'image/png',
      tags: ['photo:9'],
    })
  })

  it('is missing when the CMS says so', async () => {
    expect(await clientAnswering(problem(404)).client.media(NAME)).toEqual({ kind: 'missing' })
  })

  it.each<[string, Answer]>([
    ['is no picture', { body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['is empty', { body: '', headers: { 'content-type': 'image/png' } }],
  ])('is unavailable when what comes %s', async (_name, answer) => {
    await expect(clientAnswering(answer).client.media(NAME)).rejects.toBeInstanceOf(ContentUnavailable)
  })

  it.each([304, 200])(
    'is public still when the answer is %i, and its bytes are not asked for',
    async (status) => {
      const { client, asked } = clientAnswering({ status })
      expect(await client.isMediaPublic(NAME)).toBe(true)
      expect(asked[0]?.headers.get('if-none-match')).toBe('*')
    },
  )

  it('is public no more only when the CMS says so', async () => {
    expect(await clientAnswering(problem(404)).client.isMediaPublic(NAME)).toBe(false)
    const ofProxy = clientAnswering({ status: 404, body: 'not found' }).client
    await expect(ofProxy.isMediaPublic(NAME)).rejects.toBeInstanceOf(ContentUnavailable)
  })
})
