import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readTestEnvironment } from '../env'
import { aPublishedStory, type PublishedStory } from '../support/aPublishedStory'
import type { NewsroomClient } from '../support/newsroomClient'
import { asPerson } from '../support/newsroomClient'
import { untilShown } from '../support/untilShown'

const { siteUrl } = readTestEnvironment()
const month = new Date().toISOString().slice(0, 7)
const FEEDS = ['', '/harbour', '/topics/ferries'].flatMap((list) =>
  ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${list}/${file}`),
)
const SITEMAPS = ['/news-sitemap.xml', `/sitemap-${month}.xml`]
/** Feeds come last of all that a publication refreshes: on a slow machine that takes its time. */
const WITHIN_MS = 120_000
/** Eleven addresses are asked at once: more often than this, the asking would keep them from being made. */
const EVERY_MS = 500

vi.setConfig({ testTimeout: 3 * WITHIN_MS, hookTimeout: WITHIN_MS })

let publisher: NewsroomClient
let story: PublishedStory
beforeAll(async () => {
  publisher = await asPerson('publisher')
  // Kept before anything happens: what comes must reach the kept copies.
  await Promise.all([...FEEDS, ...SITEMAPS].map((path) => fetch(`${siteUrl}${path}`)))
  story = await aPublishedStory(publisher, `Machines ${randomBytes(6).toString('hex')}`)
})

const untilAll = (paths: readonly string[], isShown: (text: string) => boolean) =>
  Promise.all(
    paths.map((path) =>
      untilShown({
        address: `${siteUrl}${path}`,
        isShown: ({ status, html }) => status === 200 && isShown(html),
        withinMs: WITHIN_MS,
        everyMs: EVERY_MS,
      }),
    ),
  )

describe('what machines read', () => {
  it('tells a story soon after it is published, in every feed of its lists and in the sitemaps', async () => {
    await untilAll(FEEDS, (text) => text.includes(story.headline) && text.includes('The second paragraph.'))
    await untilAll(SITEMAPS, (text) => text.includes(`<loc>${siteUrl}${story.path}</loc>`))
    const index = await (await fetch(`${siteUrl}/sitemap.xml`)).text()
    expect(index).toContain(`<loc>${siteUrl}/sitemap-${month}.xml</loc>`)
  })

  it('is kept like pages: compressed, and not sent again to who has it', async () => {
    const address = `${siteUrl}/topics/ferries/feed.json`
    // The better compression follows behind, with another ETag: asked until both answers are of the same copy.
    await untilShown({ address, isShown: ({ status }) => status === 200 })
    const answers = async () => {
      const first = await fetch(address)
      const etag = first.headers.get('etag') ?? ''
      return { first, again: await fetch(address, { headers: { 'if-none-match': etag } }) }
    }
    await expect.poll(async () => (await answers()).again.status, { timeout: WITHIN_MS }).toBe(304)
    const { first } = await answers()
    expect(first.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    expect(first.headers.get('content-encoding')).not.toBeNull()
    expect(first.headers.get('cache-tag')).toContain(`article:${story.id}`)
  })

  it('says when the ledger says that the story was corrected', async () => {
    await publisher.update(`articles/${story.id}`, {
      updates: [{ kind: 'correction', note: 'There were three crews, not two.' }],
      _status: 'published',
    })
    await untilAll(FEEDS, (text) => text.includes('There were three crews, not two.'))
    const lastmod = new RegExp(`${story.path}</loc><lastmod>([^<]*)`)
    const { items } = (await (await fetch(`${siteUrl}/harbour/feed.json`)).json()) as {
      items: { url: string; date_published: string; date_modified: string }[]
    }
    const told = items.find(({ url }) => url.endsWith(story.path))
    expect(told?.date_modified).not.toBe(told?.date_published)
    await untilAll([`/sitemap-${month}.xml`], (text) => lastmod.exec(text)?.[1] === told?.date_modified)
  })

  it('says nothing of a story that was taken down', async () => {
    await publisher.update(`articles/${story.id}`, { takenDown: { reason: 'A court order.' } })
    await untilAll(FEEDS, (text) => !text.includes(story.headline))
    await untilAll(SITEMAPS, (text) => !text.includes(story.path))
  })
})
