import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOWHERE_KEY, readReaderRequest, REFRESH_ORDER, refreshOrder } from './readerAddress'

describe('a reader address', () => {
  it.each([
    ['/', '/'],
    ['/islands', '/islands'],
    ['/ru', '/ru'],
    ['/saved', '/saved'],
    ['/ru/saved?after=abc', '/ru/saved'],
    ['/topics/outer-harbour', '/topics/outer-harbour'],
    ['/ru/authors/marta-ilves', '/ru/authors/marta-ilves'],
    ['/archive', '/archive'],
    ['/ru/archive?after=a', '/ru/archive'],
    ['/2026', '/2026'],
    ['/2026/03?after=abc_1', '/2026/03?after=abc_1'],
    ['/ru/2026/03/13', '/ru/2026/03/13'],
    ['/2026/03/13/sea-wall', '/2026/03/13/sea-wall'],
    ['/ru/2026/03/13/shtorm', '/ru/2026/03/13/shtorm'],
    ['/feed.xml', '/feed.xml'],
    ['/ru/topics/x/feed.json?after=a', '/ru/topics/x/feed.json'],
    ['/sitemap-2026-03.xml', '/sitemap-2026-03.xml'],
    ['/robots.txt', '/robots.txt'],
  ])('%s is kept under its path', (target, key) => {
    expect(readReaderRequest(target)).toEqual({ kind: 'document', key, path: key.split('?')[0] })
  })

  it.each([
    '/2026/03/13/x/feed.xml',
    '/a/b/c/atom.xml',
    '/admin/feed.xml',
    '/topics/feed.json',
    '/saved/feed.xml',
    '/2026/feed.xml',
    '/archive/feed.xml',
  ])('of a feed that no list can have (%s) is one of those that cannot be found', (target) => {
    expect(readReaderRequest(target)).toEqual({ kind: 'document', key: NOWHERE_KEY, path: target })
  })

  it('loses every part of the query but the cursor of a list', () => {
    expect(readReaderRequest('/islands?utm_source=x&after=abc_1&_rsc=1')).toEqual({
      kind: 'document',
      key: '/islands?after=abc_1',
      path: '/islands',
    })
    expect(readReaderRequest('/2026/03/13/sea-wall?after=abc')).toEqual({
      kind: 'document',
      key: '/2026/03/13/sea-wall',
      path: '/2026/03/13/sea-wall',
    })
    expect(readReaderRequest('/?after=abc')).toEqual({ kind: 'document', key: '/', path: '/' })
    expect(readReaderRequest('/islands?after=%0d%0aset-cookie')).toEqual({
      kind: 'document',
      key: '/islands',
      path: '/islands',
    })
  })

  it('loses its slash at the end by a redirect to the same site', () => {
    expect(readReaderRequest('/islands/?after=2&x=1')).toEqual({
      kind: 'redirect',
      location: '/islands?after=2',
    })
    expect(readReaderRequest('/2026/03/13/sea-wall/')).toEqual({
      kind: 'redirect',
      location: '/2026/03/13/sea-wall',
    })
  })

  it('loses its percent signs the same way', () => {
    expect(readReaderRequest('/%69slands')).toEqual({ kind: 'redirect', location: '/islands' })
  })

  it.each([
    '//evil.example',
    '/a//b',
    '/a/../b',
    '/..',
    '/a%2fb',
    '/%00',
    '/a\\b',
    'http://evil.example/',
    '*',
    '',
  ])('is refused when it is hostile: %s', (target) => {
    expect(readReaderRequest(target)).toEqual({ kind: 'refused' })
  })

  it.each([
    '/Islands',
    '/a/b',
    '/a/b/c',
    '/2026/13',
    '/archive/2026',
    '/2026/3/13/x',
    '/wp-login.php',
    '/.env',
    '/a/b/c/d/e/f',
    '/topics',
    '/islands.rsc',
    '/2026/02/31/x',
    '/api',
    '/api/content',
  ])('shares one page with all that cannot be found: %s', (target) => {
    expect(readReaderRequest(target)).toEqual({ kind: 'document', key: NOWHERE_KEY, path: target })
  })

  it('that cannot be found may have moved: its path is told as redirects write it', () => {
    expect(readReaderRequest('/%D1%82%D0%B5%D0%BC%D0%B0/?utm_source=x')).toEqual({
      kind: 'document',
      key: NOWHERE_KEY,
      path: '/тема',
    })
  })

  it('never leads away from the site, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        const request = readReaderRequest(`/${text}`)
        if (request.kind === 'redirect') expect(request.location).toMatch(/^\/[a-z0-9]/)
        if (request.kind === 'document') expect(request.key).toMatch(/^\/[a-zA-Z0-9/-]*(\?after=[\w.~:-]+)?$/)
      }),
    )
  })
})

describe('the order of refreshing', () => {
  const touched = new Set(['article:1', 'page:1', 'card:1', 'section:1', 'front', 'site'])
  it.each<[string, string[], keyof typeof REFRESH_ORDER]>([
    ['/ru/2026/03/13/x', ['article:1', 'site'], 'own'],
    ['/about', ['page:1'], 'own'],
    ['/', ['front', 'card:1'], 'front'],
    ['/ru', ['front', 'site'], 'front'],
    ['/islands', ['section:1', 'card:1'], 'list'],
    ['/topics/x', ['topic:2', 'card:1'], 'list'],
    ['/ru/authors/x', ['card:1'], 'list'],
    ['/2026/03/13/other', ['article:2', 'card:1', 'section:1', 'topic:2'], 'other'],
    ['/2026/03/13/links-to-a-page', ['article:2', 'page:1'], 'other'],
    ['/contact', ['page:2', 'site'], 'other'],
    ['/islands?after=x', ['section:1', 'front'], 'further'],
    ['/archive', ['front', 'site'], 'other'],
    [NOWHERE_KEY, ['front', 'card:1', 'site'], 'other'],
    ['/ru/2026/03', ['front', 'card:1', 'month:2026-03'], 'other'],
    ['/2026/03?after=x', ['month:2026-03'], 'further'],
    ['/feed.xml', ['article:1', 'front'], 'machine'],
    ['/sitemap-2026-03.xml', ['month:2026-03'], 'machine'],
  ])('of %s with %j is that of "%s"', (key, tags, order) => {
    expect(refreshOrder({ key, tags }, touched)).toBe(REFRESH_ORDER[order])
  })

  it('knows no own page where nothing of its own was changed', () => {
    expect(refreshOrder({ key: '/2026/03/13/x', tags: ['article:1'] }, new Set())).toBe(REFRESH_ORDER.other)
  })
})
