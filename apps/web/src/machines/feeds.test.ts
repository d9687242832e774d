import { createContentClient } from '@dateline/content-client/contentClient'
import type { Article } from '@dateline/content-schema/article'
import { aParagraph, anArticle } from '@dateline/test-kit/dto/anArticle'
import { XmlDocument } from 'libxml2-wasm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aNewspaper } from '../testing/aNewspaper'
import { startFakeCms, type FakeCms } from '../testing/fakeCms'
import { machineDocument } from './machineDocument'
import { faultsOf } from './rules/faultsOf'
import { jsonFeedRules } from './rules/jsonFeedRules'

const NOW = Date.parse('2026-03-13T12:00:00Z')
const SITE = 'https://courier.example'
const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
}

let cms: FakeCms
beforeAll(async () => {
  cms = await startFakeCms(await aNewspaper())
})
afterAll(() => cms.stop())
beforeEach(async () => {
  Object.assign(cms.newspaper, await aNewspaper())
})

const get = async (path: string) => {
  const client = createContentClient({ baseUrl: cms.address, fetch })
  const made = await machineDocument({ client, path, siteUrl: SITE, now: NOW })
  if (made === null) throw new Error(`${path} is not for machines`)
  return made
}
const textOf = async (path: string): Promise<string> => (await get(path)).text

const only = (overrides: Partial<Article>): void => {
  const article = anArticle(overrides)
  cms.newspaper.articles = { [article.path]: article }
}

/** The text of the one node at a path. */
const at = (xml: string, path: string): string | undefined => {
  const document = XmlDocument.fromString(xml)
  try {
    return document.get(path, NAMESPACES)?.content
  } finally {
    document.dispose()
  }
}

const LISTS = ['/', '/ru', '/islands', '/topics/outer-harbour', '/authors/marta-ilves']
const under = (list: string, file: string): string => `${list === '/' ? '' : list}/${file}`

/** Everything that ever broke a feed: what ends an element, a comment or a section, and what XML cannot carry. */
const HOSTILE = '</script> ]]> <!-- & &amp; " \u0000\u0008\u001b\ud800 \udc00\ufffe\uffff \u2028 😀 «шторм»'
const READ = '</script> ]]> <!-- & &amp; "   \u2028 😀 «шторм»'

describe('a feed', () => {
  it.each(LISTS)('of %s obeys the rules of each format', async (list) => {
    const [rss, atom, json] = await Promise.all(
      ['feed.xml', 'atom.xml', 'feed.json'].map((file) => get(under(list, file))),
    )
    expect([rss, atom, json].map((made) => [made?.status, made?.type])).toEqual([
      [200, 'application/rss+xml; charset=utf-8'],
      [200, 'application/atom+xml; charset=utf-8'],
      [200, 'application/feed+json; charset=utf-8'],
    ])
    expect(faultsOf(rss?.text ?? '', 'rss')).toBe('')
    expect(faultsOf(atom?.text ?? '', 'atom')).toBe('')
    expect(jsonFeedRules.parse(JSON.parse(json?.text ?? '')).items).toHaveLength(1)
  })

  it('is judged by rules that find faults', async () => {
    const [rss, atom] = await Promise.all(['/feed.xml', '/atom.xml'].map(textOf))
    expect(faultsOf((atom ?? '').replace(/<updated>.*?<\/updated>/, ''), 'atom')).not.toBe('')
    expect(faultsOf((rss ?? '').replace(' +0000<', ' GMT+0<'), 'rss')).not.toBe('')
    expect(faultsOf((rss ?? '').replace('</item>', '<wrong/></item>'), 'rss')).not.toBe('')
  })

  it.each(['/feed.xml', '/atom.xml', '/feed.json'])('carries no hostile text (%s)', async (path) => {
    only({
      headline: HOSTILE,
      teaser: HOSTILE,
      kicker: HOSTILE,
      body: [aParagraph(HOSTILE)],
      updates: [{ at: '2026-03-13T09:00:00.000Z', kind: 'correction', note: HOSTILE }],
    })
    const site = cms.newspaper.sites['en']
    if (site !== undefined) Object.assign(site, { name: HOSTILE, description: HOSTILE })
    const text = await textOf(path)
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u)
    if (path === '/feed.json') {
      const feed = jsonFeedRules.parse(JSON.parse(text))
      expect([feed.title, feed.items[0]?.title, feed.items[0]?.summary]).toEqual([READ, READ, READ])
      expect(feed.items[0]?.content_html).not.toContain('</script>')
      return
    }
    const isRss = path === '/feed.xml'
    expect(faultsOf(text, isRss ? 'rss' : 'atom')).toBe('')
    expect(at(text, isRss ? '//item/title' : '//atom:entry/atom:title')).toBe(READ)
    const html = at(text, isRss ? '//item/content:encoded' : '//atom:entry/atom:content') ?? ''
    expect(html).toContain('&lt;/script&gt; ]]&gt; &lt;!-- &amp; &amp;amp;')
    expect(html).not.toContain('</script>')
  })

  it('tells the whole story, with its lead picture, its whole addresses and its corrections', async () => {
    only({
      body: [aParagraph('Nobody should sleep there.')],
      updates: [{ at: '2026-03-13T09:00:00.000Z', kind: 'correction', note: 'Three crews, not two.' }],
      updatedAt: '2026-03-13T09:00:00.000Z',
    })
    const feed = jsonFeedRules.parse(JSON.parse(await textOf('/feed.json')))
    const html = feed.items[0]?.content_html ?? ''
    expect(html).toContain('<p>Nobody should sleep there.</p>')
    expect(html).toMatch(/^<figure><img src="https:\/\/courier\.example\/media\//)
    expect(html).toContain('<strong>Correction, March 13, 2026: </strong>Three crews, not two.')
    expect(at(await textOf('/feed.xml'), '//item/content:encoded')).toBe(html)
    expect(at(await textOf('/atom.xml'), '//atom:entry/atom:content')).toBe(html)
  })

  it('takes its dates from the ledger', async () => {
    const first = '2026-03-13T06:10:00.000Z'
    const corrected = '2026-03-14T09:00:00.000Z'
    only({ firstPublishedAt: first, publishedAt: '2026-03-20T00:00:00.000Z', updatedAt: corrected })
    const [rss = '', atom = '', json = ''] = await Promise.all(
      ['/feed.xml', '/atom.xml', '/feed.json'].map(textOf),
    )
    expect(at(rss, '//item/pubDate')).toBe('Fri, 13 Mar 2026 06:10:00 +0000')
    expect(at(rss, '//item/atom:updated')).toBe(corrected)
    expect(at(rss, '//lastBuildDate')).toBe('Sat, 14 Mar 2026 09:00:00 +0000')
    expect(at(atom, '/atom:feed/atom:updated')).toBe(corrected)
    expect(at(atom, '//atom:entry/atom:updated')).toBe(corrected)
    expect(at(atom, '//atom:entry/atom:published')).toBe(first)
    expect(jsonFeedRules.parse(JSON.parse(json)).items[0]).toMatchObject({
      date_published: first,
      date_modified: corrected,
    })
  })

  it('names a story by something that stays when headline and address change', async () => {
    const idOf = async () => at(await textOf('/atom.xml'), '//atom:entry/atom:id')
    only({})
    expect(await idOf()).toBe('tag:courier.example,2026-03-13:article-ferry')
    only({ headline: 'Other', slug: 'other' })
    expect(await idOf()).toBe('tag:courier.example,2026-03-13:article-ferry')
  })

  it.each(['/feed.xml', '/atom.xml', '/feed.json'])('may be empty (%s)', async (path) => {
    cms.newspaper.articles = {}
    const text = await textOf(path)
    if (path === '/feed.json') expect(jsonFeedRules.parse(JSON.parse(text)).items).toEqual([])
    else expect(faultsOf(text, path === '/feed.xml' ? 'rss' : 'atom')).toBe('')
  })

  it('is built from its stories: from what withdraws one of them too', async () => {
    const { tags, pictures } = await get('/islands/feed.xml')
    expect(tags).toEqual(expect.arrayContaining(['article:article-ferry', 'section:islands', 'site']))
    expect(pictures).toContain('0123456789abcdef0123456789abcdef')
  })

  it.each([
    ['a page', '/about/feed.xml'],
    ['nothing', '/nothing/atom.xml'],
    ['a topic that there is not', '/topics/nothing/feed.json'],
  ])('of %s is not found', async (_, path) => {
    expect(await get(path)).toMatchObject({ status: 404, expiresAt: NOW + 30_000 })
  })

  it('of a list that moved leads to where the list is', async () => {
    cms.newspaper.redirects['/isles'] = '/islands'
    expect(await get('/isles/atom.xml')).toMatchObject({ status: 301, redirect: '/islands/atom.xml' })
  })

  it('is made of few questions', async () => {
    cms.asked.length = 0
    await get('/islands/feed.xml')
    expect(cms.asked.sort()).toEqual(['articles/whole', 'sections', 'site'])
  })
})
