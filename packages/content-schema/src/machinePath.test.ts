import { describe, expect, it } from 'vitest'
import { FEED_FORMATS, feedPath, monthSitemapPath, parseMachinePath } from './machinePath'

describe('an address that machines read', () => {
  it.each(['/', '/ru', '/islands', '/ru/topics/storm'])('is the feed of %s in each format', (listPath) => {
    for (const format of FEED_FORMATS)
      expect(parseMachinePath(feedPath(listPath, format))).toEqual({ kind: 'feed', format, listPath })
  })

  it('is spelt as the contract says', () => {
    expect(FEED_FORMATS.map((format) => feedPath('/', format))).toEqual([
      '/feed.xml',
      '/atom.xml',
      '/feed.json',
    ])
    expect(feedPath('/ru/islands', 'rss')).toBe('/ru/islands/feed.xml')
    expect(monthSitemapPath('2026-03')).toBe('/sitemap-2026-03.xml')
  })

  it.each([
    ['/robots.txt', { kind: 'robots' }],
    ['/sitemap.xml', { kind: 'sitemapIndex' }],
    ['/sitemap-pages.xml', { kind: 'pagesSitemap' }],
    ['/news-sitemap.xml', { kind: 'newsSitemap' }],
    ['/sitemap-2026-03.xml', { kind: 'monthSitemap', month: '2026-03' }],
  ])('%s', (path, address) => {
    expect(parseMachinePath(path)).toEqual(address)
  })

  it.each([
    '/',
    '/islands',
    '/sitemap-2026-13.xml',
    '/sitemap-2026-3.xml',
    '/ru/sitemap.xml',
    '/feeds.xml',
    '',
  ])('is not %s', (path) => {
    expect(parseMachinePath(path)).toBeNull()
  })
})
