import { createContentClient } from '@dateline/content-client/contentClient'
import { anArticle } from '@dateline/test-kit/dto/anArticle'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aNewspaper } from '../testing/aNewspaper'
import { startFakeCms, type FakeCms } from '../testing/fakeCms'
import { machineDocument } from './machineDocument'
import { faultsOf } from './rules/faultsOf'

const HOUR = 3_600_000
const NOW = Date.parse('2026-03-13T12:00:00Z')
const SITE = 'https://courier.example'
const FERRY = '/2026/03/13/ferry-crews-warn'

let cms: FakeCms
beforeAll(async () => {
  cms = await startFakeCms(await aNewspaper())
})
afterAll(() => cms.stop())
beforeEach(async () => {
  Object.assign(cms.newspaper, await aNewspaper())
})

const get = async (path: string, now = NOW) => {
  const client = createContentClient({ baseUrl: cms.address, fetch })
  const made = await machineDocument({ client, path, siteUrl: SITE, now })
  if (made === null) throw new Error(`${path} is not for machines`)
  return made
}
const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at ?? '')

const publish = (count: number, firstPublishedAt: string): void => {
  for (let number = 0; number < count; number += 1) {
    const article = anArticle({ id: `story-${number}`, slug: `story-${number}`, firstPublishedAt })
    cms.newspaper.articles[article.path] = article
  }
}

describe('the index of sitemaps', () => {
  it('names one for each month and one for all that is no story', async () => {
    publish(1, '2025-12-31T23:59:00.000Z')
    const { text, type, status, tags } = await get('/sitemap.xml')
    expect([status, type, tags]).toEqual([200, 'application/xml; charset=utf-8', ['front']])
    expect(faultsOf(text, 'sitemapIndex')).toBe('')
    expect(locations(text)).toEqual(
      ['/sitemap-pages.xml', '/sitemap-2026-03.xml', '/sitemap-2025-12.xml'].map((path) => `${SITE}${path}`),
    )
  })
})

describe('the sitemap of a month', () => {
  it('lists its stories in all languages, with the dates of the ledger', async () => {
    const ferry = cms.newspaper.articles[FERRY]
    if (ferry !== undefined) ferry.updatedAt = '2026-03-15T10:00:00.000Z'
    const { text, tags, expiresAt } = await get('/sitemap-2026-03.xml')
    expect(faultsOf(text, 'sitemap')).toBe('')
    expect(text).toContain(`<loc>${SITE}${FERRY}</loc><lastmod>2026-03-15T10:00:00.000Z</lastmod>`)
    expect(text).toContain(
      `<loc>${SITE}/ru/2026/03/13/parom</loc><lastmod>2026-03-13T06:10:00.000Z</lastmod>`,
    )
    expect([tags, expiresAt]).toEqual([['month:2026-03'], undefined])
  })

  it('goes on to the last page of a long month', async () => {
    publish(1234, '2026-02-10T08:00:00.000Z')
    const { text } = await get('/sitemap-2026-02.xml')
    expect(faultsOf(text, 'sitemap')).toBe('')
    expect(new Set(locations(text)).size).toBe(1234)
  })

  it('without stories is not found', async () => {
    expect(await get('/sitemap-2024-01.xml')).toMatchObject({ status: 404, expiresAt: NOW + 30_000 })
  })

  it('is judged by rules that find faults', async () => {
    const { text } = await get('/sitemap-2026-03.xml')
    expect(faultsOf(text.replace('<loc>', '<loc/><loc>'), 'sitemap')).not.toBe('')
    expect(faultsOf(text.replace(/<lastmod>[^<]*/, '<lastmod>yesterday'), 'sitemap')).not.toBe('')
  })
})

describe('the sitemap of pages', () => {
  it('lists fronts, archives, sections, topics, authors and pages, each once', async () => {
    const { text } = await get('/sitemap-pages.xml')
    expect(faultsOf(text, 'sitemap')).toBe('')
    const lists = ['/archive', '/ru/archive', '/most-read', '/ru/most-read']
    const paths = [
      '/',
      '/ru',
      ...lists,
      '/islands',
      '/topics/outer-harbour',
      '/authors/marta-ilves',
      '/about',
    ]
    expect(locations(text).sort()).toEqual(paths.map((path) => `${SITE}${path}`).sort())
  })
})

describe('the news sitemap', () => {
  const first = Date.parse('2026-03-13T06:10:00.000Z')

  it('lists the news of two days with their titles, and says until when', async () => {
    const { text, expiresAt, tags } = await get('/news-sitemap.xml')
    expect(faultsOf(text, 'newsSitemap')).toBe('')
    expect(locations(text)).toEqual([`${SITE}${FERRY}`, `${SITE}/ru/2026/03/13/parom`])
    expect(text).toContain('<news:language>ru</news:language>')
    expect(text).toContain('<news:publication_date>2026-03-13T06:10:00.000Z</news:publication_date>')
    expect(expiresAt).toBe(first + 48 * HOUR + 1)
    expect(tags).toContain('card:article-ferry')
  })

  it('loses what is older, although nobody published anything', async () => {
    expect(locations((await get('/news-sitemap.xml', first + 48 * HOUR)).text)).toHaveLength(2)
    const { text, expiresAt } = await get('/news-sitemap.xml', first + 48 * HOUR + 1)
    expect(faultsOf(text, 'newsSitemap')).toBe('')
    expect([locations(text), expiresAt]).toEqual([[`${SITE}/`], undefined])
  })

  it('carries hostile titles', async () => {
    const ferry = cms.newspaper.articles[FERRY]
    if (ferry !== undefined) ferry.headline = '</news:title>]]> & \u0000\ud800 😀'
    const { text } = await get('/news-sitemap.xml')
    expect(faultsOf(text, 'newsSitemap')).toBe('')
    expect(text).toContain('&lt;/news:title&gt;]]&gt; &amp;  😀')
  })
})

describe('robots.txt', () => {
  it('forbids nothing and names the sitemaps', async () => {
    const { text, type } = await get('/robots.txt')
    expect(type).toBe('text/plain; charset=utf-8')
    expect(text).not.toMatch(/disallow/i)
    expect(text.match(/^Sitemap: .*$/gm)).toEqual([
      `Sitemap: ${SITE}/sitemap.xml`,
      `Sitemap: ${SITE}/news-sitemap.xml`,
    ])
  })
})
