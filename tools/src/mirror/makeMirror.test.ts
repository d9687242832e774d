import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { aTemporaryFolder } from '../aTemporaryFolder'
import type { Answer } from './askSite'
import { makeMirror } from './makeMirror'
import { openMirrorKey } from './mirrorKey'
import type { Written } from './writeMirror'

const SITE = 'https://news.example'
const PICTURE = `/media/${'a'.repeat(32)}/320.webp`

type Stored = { status?: number; type?: string; location?: string; isPrivate?: boolean; body?: string }

const page = (main: string, language = 'en'): Stored => ({
  body: `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><link rel="stylesheet" href="/_next/static/a.css">
<link rel="alternate" hreflang="en" href="${SITE}/"><link rel="alternate" hreflang="ru" href="${SITE}/ru"></head>
<body><a href="/">Front</a><a href="/harbour">Harbour</a><main>${main}</main></body></html>`,
})
const sitemap = (...paths: string[]): Stored => ({
  type: 'application/xml',
  body: `<?xml version="1.0"?><urlset>${paths.map((path) => `<url><loc>${SITE}${path}</loc></url>`).join('')}</urlset>`,
})

let newspaper: Record<string, Stored>
let asked: string[]
let dataDir: string
let folder: string

beforeEach(() => {
  asked = []
  dataDir = aTemporaryFolder()
  folder = join(aTemporaryFolder(), 'mirror')
  newspaper = {
    '/': page('<a href="/2026/03/13/storm#end">Storm</a><a href="/search?q=x">Search</a>'),
    '/ru': page('<a href="/ru/2026/03/13/shtorm">Шторм</a>', 'ru'),
    '/harbour': page(
      '<a href="/2026/03/13/storm">Storm</a><a href="/harbour?after=1">Older</a><a href="/about">About</a>',
    ),
    '/harbour?after=1': page('<a href="/2026/01/01/calm">Calm</a>'),
    '/about': page('<form action="/search"></form><a href="https://other.example/x">x</a>'),
    '/search': page(''),
    '/2026/03/13/storm': page(
      `<img src="${PICTURE}"><a href="/2026/01/02/calm">Old address</a><a href="/gone">Gone</a><a href="/feed.xml">Feed</a>`,
    ),
    '/2026/01/01/calm': page('<p id="end"></p><a href="/letter">A letter</a><a href="/saved">Saved</a>'),
    '/2026/01/02/calm': { status: 301, location: '/2026/01/01/calm' },
    '/letter': { ...page(''), isPrivate: true },
    '/saved': page('<meta name="robots" content="noindex">'),
    '/ru/2026/03/13/shtorm': page('', 'ru'),
    '/ru/harbour': { status: 404 },
    '/gone': { status: 410, body: 'gone' },
    '/feed.xml': { type: 'application/rss+xml', body: '<rss/>' },
    '/sitemap.xml': sitemap('/sitemap-pages.xml', '/sitemap-2026-01.xml'),
    '/sitemap-pages.xml': sitemap('/', '/ru', '/harbour', '/about'),
    '/sitemap-2026-01.xml': sitemap('/2026/01/01/calm', '/2026/03/13/storm', '/ru/2026/03/13/shtorm'),
    '/_next/static/a.css': { type: 'text/css', body: '@font-face{src:url(/_next/media/f.woff2)}' },
    '/_next/media/f.woff2': { type: 'font/woff2', body: 'font' },
    [PICTURE]: { type: 'image/webp', body: 'picture' },
  }
})

const ask = (address: string): Promise<Answer> => {
  asked.push(address)
  const found = newspaper[address]
  if (found === undefined) return Promise.reject(new Error(`nobody stands at ${address}`))
  const { status = 200, type = 'text/html', location = null, isPrivate = false, body = '' } = found
  return Promise.resolve({ status, type, location, isPrivate, body: Buffer.from(body) })
}

const make = (options: { section?: string; languages?: string[] } = {}): Promise<Written> =>
  makeMirror({
    ask,
    site: SITE,
    folder,
    section: options.section ?? null,
    languages: options.languages ?? [],
    privateKey: openMirrorKey(dataDir).privateKey,
    now: new Date('2026-11-28T12:00:00Z'),
    onProgress: () => undefined,
  })

const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
const hrefs = (file: string): string[] =>
  [...read(file).matchAll(/ href="([^"]*)"/g)].map(([, href]) => href ?? '')
const pagesIn = (written: Written): string[] =>
  written.files
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.html'))
    .sort()

const verify = (key = openMirrorKey(dataDir).publicKey) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'verify.mjs'), '--key', key], {
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}`.trim().split('\n') }
}

it('copies every page with what it is shown with, and leads from one to the other without a server', async () => {
  const written = await make()
  expect(pagesIn(written)).toEqual([
    '2026/01/01/calm/index.html',
    '2026/01/02/calm/index.html',
    '2026/03/13/storm/index.html',
    'about/index.html',
    expect.stringMatching(/^harbour\/after-[0-9a-f]{16}\/index\.html$/),
    'harbour/index.html',
    'index.html',
    'ru/2026/03/13/shtorm/index.html',
    'ru/index.html',
  ])
  expect(hrefs('index.html')).toContain('2026/03/13/storm/index.html#end')
  expect(hrefs('2026/03/13/storm/index.html')).toEqual(
    expect.arrayContaining([
      '../../../../_next/static/a.css',
      '../../../../harbour/index.html',
      '../../../01/01/calm/index.html',
    ]),
  )
  expect(read('2026/03/13/storm/index.html')).toContain(`src="../../../..${PICTURE}"`)
  expect(read('2026/01/02/calm/index.html')).toContain('content="0; url=../../01/calm/index.html"')
  expect(read('_next/static/a.css')).toBe('@font-face{src:url(../media/f.woff2)}')
  expect(read('_next/media/f.woff2')).toBe('font')
})

it('leads to the site for what no copy can hold: search, feeds, what is private, what is gone', async () => {
  const { absent } = await make()
  expect(hrefs('index.html')).toContain(`${SITE}/search?q=x`)
  expect(read('about/index.html')).toContain(`action="${SITE}/search"`)
  expect(hrefs('about/index.html')).toContain('https://other.example/x')
  expect(hrefs('2026/03/13/storm/index.html')).toEqual(
    expect.arrayContaining([`${SITE}/gone`, `${SITE}/feed.xml`]),
  )
  expect(hrefs('2026/01/01/calm/index.html')).toEqual(
    expect.arrayContaining([`${SITE}/letter`, `${SITE}/saved`]),
  )
  expect([...absent]).toEqual([['/gone', 410]])
  expect(asked.filter((address) => /search|feed/.test(address))).toEqual([])
})

it('copies one section: its list, the older pages of it, and its stories', async () => {
  const written = await make({ section: 'harbour' })
  expect(pagesIn(written)).toEqual([
    '2026/01/01/calm/index.html',
    '2026/03/13/storm/index.html',
    expect.stringMatching(/^harbour\/after-/),
    'harbour/index.html',
    'index.html',
  ])
  expect(read('index.html')).toContain('content="0; url=harbour/index.html"')
  expect(hrefs('harbour/index.html')).toContain(`${SITE}/about`)
  expect(hrefs('2026/01/01/calm/index.html')).toContain(`${SITE}/`)
})

it('copies one language', async () => {
  expect(pagesIn(await make({ languages: ['ru'] }))).toEqual([
    'index.html',
    'ru/2026/03/13/shtorm/index.html',
    'ru/index.html',
  ])
})

it('refuses a section, a language or a site that is not there', async () => {
  newspaper['/nothing'] = { status: 404 }
  newspaper['/ru/nothing'] = { status: 404 }
  await expect(make({ section: 'nothing' })).rejects.toThrow(/There is no section "nothing"/)
  await expect(make({ languages: ['de'] })).rejects.toThrow(/no edition in "de". There are: en, ru/)
  newspaper['/sitemap.xml'] = { body: '<loc>https://elsewhere.example/sitemap-pages.xml</loc>' }
  await expect(make()).rejects.toThrow(/calls itself https:\/\/elsewhere\.example/)
  expect(existsSync(folder)).toBe(false)
})

it('is proved by its verifier, which names what was altered', async () => {
  await make()
  expect(verify()).toEqual({
    status: 0,
    said: [expect.stringMatching(/^Unaltered: \d+ files of https:\/\/news\.example/)],
  })

  writeFileSync(join(folder, 'about/index.html'), 'Something else')
  writeFileSync(join(folder, 'extra.html'), 'More')
  symlinkSync('/etc/hostname', join(folder, 'ru/link'))
  rmSync(join(folder, 'harbour/index.html'))
  expect(verify()).toEqual({
    status: 1,
    said: expect.arrayContaining([
      'changed: about/index.html',
      'extra: extra.html',
      'extra: ru/link',
      'missing: harbour/index.html',
      'This copy was altered: 4 faults.',
    ]) as string[],
  })
})

it('is not proved when the manifest was altered too, or by another key', async () => {
  await make()
  expect(verify(openMirrorKey(aTemporaryFolder()).publicKey)).toMatchObject({
    status: 1,
    said: [/^wrong signature/, /1 faults/].map((line) => expect.stringMatching(line) as string),
  })
  writeFileSync(join(folder, 'manifest.json'), read('manifest.json').replace(SITE, 'https://fake.example'))
  expect(verify()).toMatchObject({
    status: 1,
    said: expect.arrayContaining([expect.stringMatching(/^wrong signature/)]) as string[],
  })
  rmSync(join(folder, 'manifest.json.sig'))
  expect(verify()).toMatchObject({ status: 2, said: [expect.stringMatching(/^There is no signature/)] })
  expect(verify('no key')).toMatchObject({ status: 2 })
})

it('makes the same manifest of the same site', async () => {
  await make()
  const first = read('manifest.json')
  await make()
  expect(read('manifest.json')).toBe(first)
})

it('takes pictures from the mirror that stood there, but for one that was altered', async () => {
  await make()
  asked = []
  await make()
  expect(asked).not.toContain(PICTURE)
  writeFileSync(join(folder, PICTURE), 'another picture')
  await make()
  expect(asked).toContain(PICTURE)
  expect(verify().status).toBe(0)
})

it('leaves the old mirror and nothing else when it cannot be finished', async () => {
  await make()
  const first = read('manifest.json')
  delete newspaper['/about']
  await expect(make()).rejects.toThrow(/nobody stands at \/about/)
  expect(read('manifest.json')).toBe(first)
  expect(readdirSync(join(folder, '..'))).toEqual(['mirror'])
})

it('takes the place of no folder with other things in it', async () => {
  folder = aTemporaryFolder()
  writeFileSync(join(folder, 'letter.txt'), 'mine')
  await expect(make()).rejects.toThrow(/has other files in it \(letter\.txt\)/)
  expect(readdirSync(folder)).toEqual(['letter.txt'])
})
