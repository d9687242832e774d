import { createContentClient } from '@dateline/content-client/contentClient'
import { ContentUnavailable } from '@dateline/content-client/contentUnavailable'
import { readSearchQuery } from '@dateline/content-schema/searchAddress'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metadataOf } from '../seo/metadataOf'
import { aNewspaper } from '../testing/aNewspaper'
import { startFakeCms, type FakeCms } from '../testing/fakeCms'
import { loadPage } from './loadPage'

const NOW = Date.parse('2026-03-13T12:00:00Z')
/** Midnight in Tallinn, the newspaper's zone. */
const MIDNIGHT = Date.parse('2026-03-13T22:00:00Z')
const FERRY = '/2026/03/13/ferry-crews-warn'
const SITE = 'https://courier.example'

let cms: FakeCms
beforeAll(async () => {
  cms = await startFakeCms(await aNewspaper())
})
afterAll(() => cms.stop())

const load = (path: string, after: string | null = null) =>
  loadPage({ client: createContentClient({ baseUrl: cms.address, fetch }), path, after, now: NOW })

describe('what stands at an address', () => {
  it.each([
    ['/', 'front', 200, 'en'],
    ['/ru', 'front', 200, 'ru'],
    ['/saved', 'saved', 200, 'en'],
    ['/ru/saved', 'saved', 200, 'ru'],
    ['/offline', 'offline', 200, 'en'],
    ['/ru/offline', 'offline', 200, 'ru'],
    ['/islands', 'section', 200, 'en'],
    ['/topics/outer-harbour', 'topic', 200, 'en'],
    ['/authors/marta-ilves', 'author', 200, 'en'],
    ['/about', 'page', 200, 'en'],
    ['/search', 'search', 200, 'en'],
    ['/ru/search', 'search', 200, 'ru'],
    ['/xx/search', 'notFound', 404, 'en'],
    ['/most-read', 'mostRead', 200, 'en'],
    ['/ru/most-read', 'mostRead', 200, 'ru'],
    ['/newsletter', 'newsletter', 200, 'en'],
    ['/ru/newsletter/confirm', 'newsletter', 200, 'ru'],
    ['/archive', 'archive', 200, 'en'],
    ['/ru/archive', 'archive', 200, 'ru'],
    ['/2026', 'period', 200, 'en'],
    ['/ru/2026/03', 'period', 200, 'ru'],
    ['/2026/03/13', 'period', 200, 'en'],
    ['/2026/03/12', 'notFound', 404, 'en'],
    ['/2026/02/30', 'notFound', 404, 'en'],
    [FERRY, 'article', 200, 'en'],
    ['/ru/2026/03/13/parom', 'article', 200, 'ru'],
    ['/2026/03/13/old-name', 'moved', 301, 'en'],
    ['/2026/03/13/withdrawn', 'gone', 410, 'en'],
    ['/2026/03/13/nothing', 'notFound', 404, 'en'],
    ['/ru/2026/03/13/nothing', 'notFound', 404, 'ru'],
    ['/nothing', 'notFound', 404, 'en'],
    ['/topics/nothing', 'notFound', 404, 'en'],
    ['/not--found', 'notFound', 404, 'en'],
    ['/xx/2026/03/13/parom', 'notFound', 404, 'en'],
  ])('%s is a %s with status %i in "%s"', async (path, kind, status, language) => {
    const page = await load(path)
    expect([page.content.kind, page.status, page.language, page.site.language]).toEqual([
      kind,
      status,
      language,
      language,
    ])
  })

  it('asks of the CMS only what is new about an address that cannot be', async () => {
    cms.asked.length = 0
    await load('/not--found')
    expect(cms.asked.sort()).toEqual(['appeals', 'articles', 'site'])
  })

  it('asks nothing of the CMS about a day that has not come', async () => {
    cms.asked.length = 0
    expect((await load('/2026/03/14')).status).toBe(404)
    expect(cms.asked).not.toContain('articles/archive')
    await load('/2026/03/13')
    expect(cms.asked).toContain('articles/archive')
  })

  it('is a further page of a list, and not found when nobody gave out that cursor', async () => {
    expect((await load('/islands', 'page2')).content).toMatchObject({ kind: 'section', list: { next: null } })
    expect((await load('/islands', 'junk')).status).toBe(404)
    expect((await load('/2026/03', 'page2')).content).toMatchObject({
      kind: 'period',
      archive: { next: null },
    })
    expect((await load('/2026/03', 'junk')).status).toBe(404)
  })

  it.each(['/', '/ru', '/about', '/saved', '/archive', FERRY, '/2026/03/13/old-name'])(
    'has no further pages where it is no list: %s',
    async (path) => {
      expect((await load(path, 'page2')).status).toBe(404)
    },
  )

  it('is unknown while the CMS is away', async () => {
    const client = createContentClient({ baseUrl: 'http://127.0.0.1:1', fetch })
    await expect(loadPage({ client, path: '/', after: null, now: NOW })).rejects.toBeInstanceOf(
      ContentUnavailable,
    )
  })
})

describe('the facts of a page', () => {
  it('name everything that it was built from', async () => {
    const { tags, pictures } = await load(FERRY)
    expect(tags).toEqual(['appeals', 'article:article-ferry', 'card:card-1', 'photo:picture-harbour', 'site'])
    expect(pictures).toEqual([Object.keys(cms.newspaper.media)[0]])
    expect((await load('/2026/03/13/nothing')).tags).toEqual(['card:article-ferry', 'redirects', 'site'])
  })

  it('end what shows the most read after ten minutes', async () => {
    expect((await load('/')).expiresAt).toBe(NOW + 600_000)
    expect((await load('/ru/most-read')).expiresAt).toBe(NOW + 600_000)
  })

  it('end lists at midnight in the newspaper’s zone, and stories never', async () => {
    expect((await load('/islands')).expiresAt).toBe(MIDNIGHT)
    expect((await load(FERRY)).expiresAt).toBeNull()
    expect((await load('/nothing')).expiresAt).toBe(NOW + 30_000)
    expect((await load('/2026/03/13/old-name')).expiresAt).toBeNull()
  })

  it('end what was withdrawn, and what can never be found, with the day that stands on them', async () => {
    expect((await load('/2026/03/13/withdrawn')).expiresAt).toBe(MIDNIGHT)
    expect(await load('/not--found')).toMatchObject({
      expiresAt: MIDNIGHT,
      tags: ['card:article-ferry', 'site'],
    })
  })

  it('end a story when an appeal begins or ends', async () => {
    const [first] = cms.newspaper.appeals
    if (first !== undefined) first.endsAt = '2026-03-20T00:00:00Z'
    expect((await load(FERRY)).expiresAt).toBe(Date.parse('2026-03-20T00:00:00Z'))
    if (first !== undefined) first.endsAt = null
  })

  it('carry the date of the story, and today elsewhere', async () => {
    expect((await load(FERRY)).dateLine).toBe('2026-03-13T06:10:00.000Z')
    expect((await load('/')).dateLine).toBe(new Date(NOW).toISOString())
  })
})

describe('the metadata of a page', () => {
  it('of a story names its own address, picture, times and translations', async () => {
    expect(metadataOf(await load(FERRY), SITE)).toMatchObject({
      title: 'Ferry crews ask islanders to leave the outer harbour | The Sable Coast Courier',
      alternates: {
        canonical: `${SITE}${FERRY}`,
        languages: { en: `${SITE}${FERRY}`, ru: `${SITE}/ru/2026/03/13/parom` },
      },
      openGraph: {
        type: 'article',
        publishedTime: '2026-03-13T06:10:00.000Z',
        images: [
          {
            url: expect.stringMatching(
              /^https:\/\/courier\.example\/media\/cards\/2026\/03\/13\/ferry-crews-warn\/[0-9a-f]{20}\.jpg$/,
            ) as string,
            width: 1200,
            height: 630,
          },
        ],
      },
    })
  })

  it('of a further page points to itself', async () => {
    expect(metadataOf(await load('/islands', 'page2'), SITE).alternates?.canonical).toBe(
      `${SITE}/islands?after=page2`,
    )
  })

  it('of the search names its question and the one address of it, and asks not to be listed', async () => {
    const page = await loadPage({
      client: createContentClient({ baseUrl: cms.address, fetch }),
      path: '/search',
      after: null,
      asked: readSearchQuery(new URLSearchParams('page=2&q=sea+wall&section=nothing')),
      now: NOW,
    })
    expect(metadataOf(page, SITE)).toMatchObject({
      title: '“sea wall”: search | The Sable Coast Courier',
      alternates: { canonical: `${SITE}/search?q=sea+wall&page=2` },
      robots: { index: false, follow: true },
    })
  })

  it.each(['/nothing', '/2026/03/13/withdrawn'])('keeps %s out of search engines', async (path) => {
    expect(metadataOf(await load(path), SITE).robots).toEqual({ index: false })
  })

  it('keeps stories in them', async () => {
    expect(metadataOf(await load(FERRY), SITE).robots).toBeUndefined()
  })
})
