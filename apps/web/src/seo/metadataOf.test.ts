import type { Article } from '@dateline/content-schema/article'
import type { Picture } from '@dateline/content-schema/picture'
import type { Page, Site } from '@dateline/content-schema/site'
import { messagesFor } from '@dateline/reader-ui/text/messages'
import type { Metadata } from 'next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ListContent, LoadedPage, PageContent } from '../content/loadPage'
import { aNewspaper } from '../testing/aNewspaper'
import type { FakeNewspaper } from '../testing/fakeCms'
import { metadataOf } from './metadataOf'

const SITE = 'https://courier.example'
const FERRY = '/2026/03/13/ferry-crews-warn'

let paper: FakeNewspaper
beforeAll(async () => {
  paper = await aNewspaper()
})

const there = <Value>(value: Value | undefined | null): Value => {
  if (value === undefined || value === null) throw new Error('The newspaper of the tests has no such thing.')
  return value
}
const theSite = (): Site => there(paper.sites.en)
const theFerry = (): Article => there(paper.articles[FERRY])
const thePicture = (): Picture => there(theFerry().leadPicture)
const thePage = (): Page => there(paper.pages[0])

const aPage = (content: PageContent, overrides: Partial<LoadedPage> = {}): LoadedPage => ({
  content,
  path: '/',
  after: null,
  language: 'en',
  site: theSite(),
  banner: null,
  dateLine: '2026-03-13T12:00:00.000Z',
  status: 200,
  tags: [],
  expiresAt: null,
  pictures: [],
  ...overrides,
})
const ofStory = (article: Partial<Article> = {}, overrides: Partial<LoadedPage> = {}): Metadata =>
  metadataOf(
    aPage(
      { kind: 'article', article: { ...theFerry(), ...article }, appeal: null },
      { path: FERRY, ...overrides },
    ),
    SITE,
  )
const ofFront = (overrides: Partial<LoadedPage> = {}): Metadata =>
  metadataOf(aPage({ kind: 'front', mostRead: [], front: there(paper.fronts.en) }, overrides), SITE)
const aList = (overrides: Partial<ListContent> = {}): ListContent => ({
  kind: 'section',
  name: 'Islands',
  listPath: '/islands',
  role: '',
  description: ['News of the islands.', 'A second paragraph.'],
  portrait: null,
  translations: [],
  list: { articles: [], next: null, tags: [] },
  ...overrides,
})
const ofList = (list: Partial<ListContent> = {}, overrides: Partial<LoadedPage> = {}): Metadata =>
  metadataOf(aPage(aList(list), { path: '/islands', ...overrides }), SITE)

describe('the head of a story', () => {
  it('says its headline, its teaser, and whose it is', () => {
    const { headline, teaser } = theFerry()
    expect(ofStory()).toMatchObject({
      title: `${headline} | The Sable Coast Courier`,
      description: teaser,
      openGraph: { title: headline, description: teaser, siteName: 'The Sable Coast Courier', locale: 'en' },
      twitter: { card: 'summary_large_image' },
      icons: { icon: '/favicon.svg' },
    })
  })

  it('says its headline alone in a newspaper that nobody has named yet', () => {
    expect(ofStory({}, { site: { ...theSite(), name: '' } }).title).toBe(theFerry().headline)
  })

  it('says where it stands, on the site’s own address', () => {
    expect(ofStory().alternates?.canonical).toBe(`${SITE}${FERRY}`)
    expect(ofStory().openGraph).toMatchObject({ url: `${SITE}${FERRY}` })
  })

  it('says when it was published, of what, by whom', () => {
    expect(ofStory().openGraph).toMatchObject({
      type: 'article',
      publishedTime: '2026-03-13T06:10:00.000Z',
      section: 'Islands',
      tags: ['Outer harbour'],
      authors: [`${SITE}/authors/marta-ilves`],
    })
  })

  it('says that it was modified only where readers are told of an update', () => {
    expect(ofStory().openGraph).not.toHaveProperty('modifiedTime')
    expect(ofStory({ updatedAt: '2026-03-13T09:00:00.000Z' }).openGraph).toHaveProperty(
      'modifiedTime',
      '2026-03-13T09:00:00.000Z',
    )
  })

  it('says in which languages it stands, itself first', () => {
    expect(Object.entries(ofStory().alternates?.languages ?? {})).toEqual([
      ['en', `${SITE}${FERRY}`],
      ['ru', `${SITE}/ru/2026/03/13/parom`],
      ['x-default', `${SITE}${FERRY}`],
    ])
    expect(ofStory().openGraph).toMatchObject({ alternateLocale: ['ru'] })
    expect(ofStory({ translations: [] }).openGraph).not.toHaveProperty('alternateLocale')
    expect(ofStory({ translations: [] }).alternates?.languages).toEqual({})
  })

  it('is told by its translation in the same words, so that search engines believe both', () => {
    const russian = there(paper.articles['/ru/2026/03/13/parom'])
    const site = { ...theSite(), language: 'ru' }
    const told = metadataOf(
      aPage({ kind: 'article', article: russian, appeal: null }, { path: russian.path, site }),
      SITE,
    ).alternates?.languages
    expect(told).toEqual(ofStory().alternates?.languages)
  })

  it('has no language of the newspaper to lead others to where it stands in two others', () => {
    const site = { ...theSite(), language: 'uk' }
    const translations = [{ language: 'ru', path: '/ru/2026/03/13/parom' }]
    expect(ofStory({ translations }, { site }).alternates?.languages).toHaveProperty(
      'x-default',
      `${SITE}${FERRY}`,
    )
  })

  it('has no description where it has no teaser', () => {
    expect(ofStory({ teaser: '' })).not.toHaveProperty('description')
    expect(ofStory({ teaser: '' }).openGraph).not.toHaveProperty('description')
    expect(ofStory()).toHaveProperty('description')
    expect(ofStory().openGraph).toHaveProperty('description')
  })

  it('is in the locale of its language', () => {
    const site = { ...theSite(), language: 'pt-BR' }
    expect(ofStory({}, { site }).openGraph).toMatchObject({ locale: 'pt_BR' })
  })

  it('is for search engines to index', () => {
    expect(ofStory()).not.toHaveProperty('robots')
    const offline = metadataOf(aPage({ kind: 'offline' }, { path: '/offline' }), SITE)
    expect(offline).toMatchObject({ robots: { index: false } })
  })
})

describe('the page of saved stories', () => {
  it('has a name and is not for search engines: for them there is nothing on it', () => {
    const told = metadataOf(aPage({ kind: 'saved' }, { path: '/saved' }), SITE)
    expect(told.title).toBe('Saved stories | The Sable Coast Courier')
    expect(told.robots).toEqual({ index: false })
  })
})

describe('the feeds that a page leads to', () => {
  const feedsOf = ({ alternates }: Metadata) =>
    Object.entries(alternates?.types ?? {}).flatMap(([type, links]) =>
      (Array.isArray(links) ? links : []).map(
        (link) => `${type} ${link.title ?? ''} ${(link.url as string).replace(SITE, '')}`,
      ),
    )

  it('are those of the list itself first, in each format', () => {
    expect(feedsOf(ofList())).toEqual([
      'application/rss+xml Islands | The Sable Coast Courier /islands/feed.xml',
      'application/rss+xml The Sable Coast Courier /feed.xml',
      'application/atom+xml Islands | The Sable Coast Courier /islands/atom.xml',
      'application/atom+xml The Sable Coast Courier /atom.xml',
      'application/feed+json Islands | The Sable Coast Courier /islands/feed.json',
      'application/feed+json The Sable Coast Courier /feed.json',
    ])
  })

  it('are those of the newspaper in the language of the page, and of the section of a story', () => {
    expect(feedsOf(ofFront()).filter((link) => link.startsWith('application/rss'))).toEqual([
      'application/rss+xml The Sable Coast Courier /feed.xml',
    ])
    expect(feedsOf(ofStory())).toContain(
      'application/rss+xml Islands | The Sable Coast Courier /islands/feed.xml',
    )
    const site = { ...theSite(), language: 'ru', name: 'Курьер' }
    expect(feedsOf(ofFront({ site, path: '/ru' }))).toContain('application/rss+xml Курьер /ru/feed.xml')
  })
})

describe('the picture of a shared address', () => {
  const frontWith = (picture: Picture | null) => {
    const front = there(paper.fronts.en)
    return metadataOf(
      aPage({ kind: 'front', mostRead: [], front: { ...front, lead: { ...there(front.lead), picture } } }),
      SITE,
    ).openGraph?.images
  }

  it('of a story is its card, whose address changes with the headline', () => {
    const [card] = ofStory().openGraph?.images as { url: string }[]
    expect(card).toEqual({
      url: expect.stringMatching(new RegExp(`^${SITE}/media/cards${FERRY}/[0-9a-f]{20}\\.jpg$`)) as string,
      width: 1200,
      height: 630,
      type: 'image/jpeg',
      alt: theFerry().headline,
    })
    expect(ofStory().openGraph?.images).toEqual([card])
    expect(ofStory({ headline: 'Other' }).openGraph?.images).not.toMatchObject([{ url: card?.url }])
  })

  it('has the size that it is served in', () => {
    expect(frontWith(thePicture())).toEqual([
      {
        url: `${SITE}/media/0123456789abcdef0123456789abcdef/1280.jpg`,
        width: 1280,
        height: 800,
        alt: 'Waves break over a long grey sea wall.',
      },
    ])
  })

  it('is not enlarged, and has a whole number of pixels', () => {
    expect(frontWith({ ...thePicture(), width: 900, height: 601 })).toMatchObject([
      { width: 900, height: 601 },
    ])
    expect(frontWith({ ...thePicture(), width: 3000, height: 2001 })).toMatchObject([
      { width: 1280, height: 854 },
    ])
  })

  it('is that of the lead on the front page', () => {
    const front = there(paper.fronts.en)
    const lead = { ...there(front.lead), picture: thePicture() }
    const images = (chosen: typeof front.lead) =>
      metadataOf(aPage({ kind: 'front', mostRead: [], front: { ...front, lead: chosen } }), SITE).openGraph
        ?.images
    expect(images(lead)).toMatchObject([{ url: expect.stringContaining(thePicture().name) as string }])
    expect(images({ ...lead, picture: null })).toEqual([])
    expect(images(null)).toEqual([])
  })
})

describe('the head of the front page', () => {
  it('says the newspaper, then its tagline', () => {
    expect(ofFront()).toMatchObject({
      title: 'The Sable Coast Courier | News of four islands',
      description: 'An independent newspaper for the Sable islands.',
      openGraph: { type: 'website', title: 'The Sable Coast Courier', url: `${SITE}/` },
    })
  })

  it('says the newspaper alone where there is no tagline', () => {
    expect(ofFront({ site: { ...theSite(), tagline: '' } }).title).toBe('The Sable Coast Courier')
  })

  it('names the front page of each language, itself first', () => {
    expect(Object.entries(ofFront().alternates?.languages ?? {})).toEqual([
      ['en', `${SITE}/`],
      ['ru', `${SITE}/ru`],
      ['x-default', `${SITE}/`],
    ])
    const russian = { ...theSite(), language: 'ru' }
    expect(Object.entries(ofFront({ path: '/ru', site: russian }).alternates?.languages ?? {})).toEqual([
      ['ru', `${SITE}/ru`],
      ['en', `${SITE}/`],
      ['x-default', `${SITE}/`],
    ])
  })

  it('names no other in a newspaper of one language', () => {
    const site = { ...theSite(), languages: [{ code: 'en', name: 'English', home: '/' }] }
    expect(ofFront({ site }).alternates?.languages).toEqual({})
  })
})

describe('the head of a list', () => {
  it.each(['section', 'topic', 'author'] as const)(
    'of a %s says its name and its first paragraph',
    (kind) => {
      expect(ofList({ kind })).toMatchObject({
        title: 'Islands | The Sable Coast Courier',
        description: 'News of the islands.',
        openGraph: { type: 'website', title: 'Islands', images: [] },
      })
    },
  )

  it('has no description where there is no paragraph', () => {
    expect(ofList({ description: [] })).not.toHaveProperty('description')
    expect(ofList({ description: [''] })).not.toHaveProperty('description')
    expect(ofList()).toHaveProperty('description')
  })

  it('names each further page by itself', () => {
    expect(ofList().alternates?.canonical).toBe(`${SITE}/islands`)
    expect(ofList({}, { after: 'page2' }).alternates?.canonical).toBe(`${SITE}/islands?after=page2`)
  })

  it('names its pair in another language, and itself', () => {
    const translations = [{ language: 'ru', path: '/ru/ostrova' }]
    expect(Object.entries(ofList({ translations }).alternates?.languages ?? {})).toEqual([
      ['en', `${SITE}/islands`],
      ['ru', `${SITE}/ru/ostrova`],
      ['x-default', `${SITE}/islands`],
    ])
    expect(ofList().alternates?.languages).toEqual({})
  })

  it('knows no pair of its further pages, which hold other stories', () => {
    const translations = [{ language: 'ru', path: '/ru/ostrova' }]
    expect(ofList({ translations }, { after: 'page2' }).alternates?.languages).toEqual({})
  })
})

describe('the head of an editable page', () => {
  it('says its title and its description', () => {
    const page = aPage({ kind: 'page', page: thePage() }, { path: '/about' })
    expect(metadataOf(page, SITE)).toMatchObject({
      title: 'About the Courier | The Sable Coast Courier',
      description: 'Who we are.',
      alternates: { canonical: `${SITE}/about`, languages: {} },
      openGraph: { type: 'website', title: 'About the Courier', images: [] },
    })
  })
})

describe('the head of what is not there', () => {
  const absent: [PageContent, LoadedPage['status'], string][] = [
    [{ kind: 'notFound', newest: [] }, 404, messagesFor('en').notFoundTitle],
    [{ kind: 'gone', reason: 'A court order.' }, 410, messagesFor('en').goneTitle],
    [{ kind: 'moved', to: '/2026/03/13/new-name' }, 301, '/2026/03/13/new-name'],
  ]
  it.each(absent)('says so, tells no address and is not for search engines: %j', (content, status, title) => {
    expect(metadataOf(aPage(content, { status }), SITE)).toEqual({
      title: `${title} | The Sable Coast Courier`,
      robots: { index: false },
    })
  })

  it('speaks the language of the page', () => {
    const site = { ...theSite(), language: 'ru', name: 'Курьер' }
    expect(metadataOf(aPage({ kind: 'notFound', newest: [] }, { status: 404, site }), SITE).title).toBe(
      `${messagesFor('ru').notFoundTitle} | Курьер`,
    )
  })
})
