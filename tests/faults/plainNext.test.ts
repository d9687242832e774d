import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readTestEnvironment } from '../env'
import { aPlainNext } from '../support/aPlainNext'
import { aPublishedStory } from '../support/aPublishedStory'
import { askRaw } from '../support/askRaw'
import { asPerson } from '../support/newsroomClient'

const { siteUrl } = readTestEnvironment()
const ARTICLE = '/2026/03/13/ferry-crews-ask-islanders-to-leave-the-outer-harbour'
const WITHIN_MS = 120_000
/** What a browser, a cache and a reader of feeds go by. */
const HEADERS = [
  ...['content-type', 'location', 'cache-control', 'etag', 'cache-tag', 'retry-after'],
  ...['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy'],
  'cross-origin-opener-policy',
]

let plain: Awaited<ReturnType<typeof aPlainNext>>
beforeAll(async () => {
  plain = await aPlainNext()
}, WITHIN_MS)
afterAll(() => plain.stop())

const seenAt = async (origin: string, target: string, headers = {}) => {
  const answer = await askRaw(origin, target, headers)
  return {
    status: answer.status,
    // Next writes something of its own under a redirect.
    body: answer.headers.location === undefined ? answer.bytes.toString('latin1') : '',
    // An empty header is none to Next.
    headers: HEADERS.map((name) => [name, answer.headers[name] ?? '']),
  }
}

/** Other tests publish meanwhile, and both follow a moment later: asked until both tell the same. */
const expectTheSame = (target: string, status: number) =>
  vi.waitFor(
    async () => {
      const [ours, plains] = await Promise.all([seenAt(siteUrl, target), seenAt(plain.origin, target)])
      expect(plains).toEqual(ours)
      expect([target, plains.status]).toEqual([target, status])
    },
    { timeout: WITHIN_MS, interval: 200 },
  )

describe('a plain next start, without our server in front,', () => {
  it.each([
    ['/', 200],
    ['/ru', 200],
    ['/harbour', 200],
    ['/topics/ferries', 200],
    ['/about', 200],
    [ARTICLE, 200],
    ['/feed.xml', 200],
    ['/harbour/feed.json', 200],
    ['/sitemap.xml', 200],
    ['/news-sitemap.xml', 200],
    ['/robots.txt', 200],
    ['/livez', 200],
    ['/favicon.ico', 200],
    ['/islands/reader-embed.js', 200],
    ['/harbour/', 308],
    ['/nothing-here', 404],
    ['/2026/03/13/nothing-here', 404],
    ['/a/b/c', 404],
    [`/media/${'0'.repeat(32)}/640.webp`, 404],
  ])(
    'answers as our server does: %s with %i',
    async (target, status) => {
      await expectTheSame(target, status)
    },
    2 * WITHIN_MS,
  )

  it(
    'shows the pictures of a story, the card by which it is shared, and its style sheet',
    async () => {
      const { body } = await askRaw(siteUrl, ARTICLE)
      const first = (pattern: RegExp) => pattern.exec(body)?.[1] ?? ''
      await expectTheSame(first(/(\/media\/[0-9a-f]{32}\/\d+\.webp)/), 200)
      await expectTheSame(first(/(\/media\/cards\/[^"]+)/), 200)
      expect((await askRaw(plain.origin, first(/(\/_next\/static\/[^"]+\.css)/))).status).toBe(200)
    },
    3 * WITHIN_MS,
  )

  it(
    'leads from the old address of a story to the new one, and says of another that it was taken down',
    async () => {
      const publisher = await asPerson('publisher')
      const name = `plain-${randomBytes(6).toString('hex')}`
      const [moved, takenDown] = await Promise.all([
        aPublishedStory(publisher, `${name}-moved`),
        aPublishedStory(publisher, `${name}-taken-down`),
      ])
      await publisher.update(`articles/${moved.id}`, { slug: `${name}-elsewhere`, _status: 'published' })
      await publisher.update(`articles/${takenDown.id}`, { takenDown: { reason: 'A court order.' } })
      await expectTheSame(moved.path, 301)
      await expectTheSame(takenDown.path, 410)
    },
    3 * WITHIN_MS,
  )

  it('sends nothing again to who has it, and a head without a body', async () => {
    const { headers } = await askRaw(plain.origin, ARTICLE)
    const again = await seenAt(plain.origin, ARTICLE, { 'if-none-match': String(headers.etag) })
    expect([again.status, again.body]).toEqual([304, ''])
    const head = await fetch(plain.origin + ARTICLE, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag')]).toEqual([200, headers.etag])
    expect((await fetch(plain.origin + ARTICLE, { method: 'DELETE' })).status).toBe(405)
  })

  it('sends text compressed to who can read it', async () => {
    const compressed = await fetch(plain.origin + ARTICLE, { headers: { 'accept-encoding': 'gzip' } })
    expect(compressed.headers.get('content-encoding')).toBe('gzip')
    expect(await compressed.text()).toBe((await askRaw(plain.origin, ARTICLE)).body)
  })

  it('shows nobody a page as Next renders it for our server', async () => {
    const claims = { 'dateline-render-pass': 'x'.repeat(48), rsc: '1' }
    const { body } = await askRaw(plain.origin, ARTICLE, claims)
    expect(body).toContain('<h1')
    expect(body).not.toContain('dateline-document')
  })
})
