import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { messagesFor } from '@dateline/reader-ui/text/messages'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDocument, type APage } from '../testing/fakeRenderer'
import { createDocumentServer, type DocumentServerOptions } from './documentServer'
import { htmlOf } from './finishDocument'

const STORM = '/2026/03/13/storm'
const NAME = '0123456789abcdef0123456789abcdef'

let folder: string
let close: () => Promise<void>
let asked: string[]
let port: number

const start = async (pages: Record<string, APage | Error>, options: Partial<DocumentServerOptions> = {}) => {
  const server = createDocumentServer({
    documents: {
      get: (key) => {
        asked.push(key)
        const page = pages[key] ?? { status: 404, html: '<html>not found</html>' }
        return page instanceof Error ? Promise.reject(page) : Promise.resolve(aDocument({ key, ...page }))
      },
      held: () => null,
    },
    searches: { get: () => Promise.reject(new Error('nobody searches')) },
    redirects: { find: () => null },
    pictures: { file: () => Promise.resolve(null) },
    cards: { file: () => Promise.resolve(null) },
    immutableFiles: new Map(),
    files: new Map(),
    receiverOf: () => null,
    readiness: () => ({ status: 'degraded', reasons: ['the CMS does not answer'] }),
    secure: false,
    styles: [],
    tagHeaderNames: ['cache-tag', 'surrogate-key'],
    ...options,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  close = () => new Promise((resolve) => server.close(() => resolve()))
}

const PICTURE = `/media/${NAME}/640.webp`
const servePicture = async (content = 'picture', options: Partial<DocumentServerOptions> = {}) => {
  const photo = { isPublic: true }
  const path = join(folder, '640.webp')
  await writeFile(path, content)
  const file: DocumentServerOptions['pictures']['file'] = ({ name }) =>
    Promise.resolve(photo.isPublic && name === NAME ? { path, tags: ['photo:5'] } : null)
  await start({}, { pictures: { file }, ...options })
  return photo
}

type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
  bytes: Buffer
}

const ask = (
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
  body?: string,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const { statusCode = 0, headers } = response
        resolve({ status: statusCode, headers, body: bytes.toString(), bytes })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

beforeEach(async () => {
  asked = []
  folder = await mkdtemp(join(tmpdir(), 'dateline-test-'))
})
afterEach(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

describe('a page over HTTP', () => {
  it('comes with its validator, its tags and the headers that protect it', async () => {
    await start({ [STORM]: {} })
    const { status, headers, body } = await ask(STORM)
    expect(status).toBe(200)
    expect(body).toBe(htmlOf(aDocument()))
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, stale-while-revalidate=30, stale-if-error=864000',
      vary: 'Accept-Encoding',
      etag: aDocument().etag,
      'cache-tag': 'article:1,site',
      'surrogate-key': 'article:1 site',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-security-policy']).toContain("; script-src 'self'; ")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('set-cookie')
  })

  it('allows the style sheets that stand in pages, and no other', async () => {
    const hash = 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='
    await start({ [STORM]: {} }, { styles: ['p{margin:0}'] })
    const { headers } = await ask(STORM)
    expect(headers['content-security-policy']).toMatch(/; style-src 'self' '[^']+' '[^']+'; /)
    expect(headers['content-security-policy']).toContain(hash)
  })

  it('for machines says what it is', async () => {
    await start({ '/feed.xml': { type: 'application/rss+xml; charset=utf-8' } })
    const { headers } = await ask('/feed.xml')
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8')
    const known = await ask('/feed.xml', { headers: { 'if-none-match': String(headers.etag) } })
    expect([known.status, known.body]).toEqual([304, ''])
  })

  it('is not sent again to who has it', async () => {
    await start({ [STORM]: {} })
    const { status, body } = await ask(STORM, {
      headers: { 'if-none-match': `"other", W/${aDocument().etag}` },
    })
    expect([status, body]).toEqual([304, ''])
    expect((await ask(STORM, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('comes compressed by %s, with a validator of its own', async (encoding, decompress) => {
    await start({ [STORM]: {} })
    const accepts = { 'accept-encoding': encoding }
    const { headers, bytes } = await ask(STORM, { headers: accepts })
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(bytes.length),
      vary: 'Accept-Encoding',
    })
    expect(decompress(bytes).toString()).toBe(htmlOf(aDocument()))
    const plain = await ask(STORM)
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(plain.headers.vary).toBe('Accept-Encoding')
    expect(plain.headers.etag).not.toBe(headers.etag)
    const again = { ...accepts, 'if-none-match': String(headers.etag) }
    const known = await ask(STORM, { headers: again })
    expect([known.status, known.body, known.headers.etag, known.headers['surrogate-key']]).toEqual([
      304,
      '',
      headers.etag,
      'article:1 site',
    ])
    // What somebody holds in another encoding is not the same bytes.
    expect((await ask(STORM, { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(200)
  })

  it('with more tags than a cache can be told is kept by none that many readers share', async () => {
    const tags = Array.from({ length: 400 }, (_, number) => `card:${String(number).padStart(24, '0')}`)
    await start({ [STORM]: { tags } })
    const { headers } = await ask(STORM)
    expect(headers['cache-control']).toBe('private, max-age=0, must-revalidate')
    expect(headers).not.toHaveProperty('surrogate-key')
    expect(headers).not.toHaveProperty('cache-tag')
  })

  it('is whole, whatever part of it is asked for', async () => {
    await start({ [STORM]: {} })
    const { status, headers, body } = await ask(STORM, { headers: { range: 'bytes=0-3' } })
    expect([status, headers['content-range'], body]).toEqual([200, undefined, htmlOf(aDocument())])
  })

  it('has a head without a body', async () => {
    await start({ [STORM]: {} })
    const { status, headers, body } = await ask(STORM, { method: 'HEAD' })
    expect([status, headers['content-length'], body]).toEqual([200, String(htmlOf(aDocument()).length), ''])
  })

  it.each([
    [404, '<html>not found</html>'],
    [410, '<html>gone</html>'],
  ] as const)('carries the status that it states: %i', async (status, html) => {
    await start({ [STORM]: { status, html } })
    expect(await ask(STORM)).toMatchObject({ status, body: html })
  })

  it('that moved answers with the new address', async () => {
    await start({ [STORM]: { status: 301, redirect: '/2026/03/13/gale', html: '' } })
    const { status, headers } = await ask(STORM)
    expect([status, headers.location]).toEqual([301, '/2026/03/13/gale'])
  })

  it('that cannot be made answers 503, says when to come back, and is kept by nobody', async () => {
    await start({ [STORM]: new Error('the CMS is down') })
    const { status, headers, body } = await ask(STORM)
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '10', 'no-store'])
    expect(body).toContain('<title>')
    expect(body).not.toContain('CMS')
  })

  it.each([
    [STORM, 'en', '/'],
    ['/ru/2026/03/13/shtorm', 'ru', '/ru'],
    ['/ru?x=1', 'ru', '/ru'],
    ['/de/about', 'en', '/'],
  ])('that cannot be made says so in the language of its address: %s', async (path, language, home) => {
    await start({
      [path]: new Error('the CMS is down'),
      [path.split('?')[0] ?? '']: new Error('the CMS is down'),
    })
    const { status, body } = await ask(path)
    const { unavailableTitle, unavailableText, toFrontPage } = messagesFor(language)
    expect(status).toBe(503)
    for (const part of [`<html lang="${language}"`, unavailableTitle, unavailableText]) {
      expect(body).toContain(part)
    }
    expect(body).toContain(`<a href="${home}">${toFrontPage}</a>`)
  })

  it('of the search is answered under the one address of its question, and kept by no shared cache', async () => {
    const searched: string[] = []
    const get = (key: string) => {
      searched.push(key)
      return Promise.resolve({ ...aDocument({ key, html: '<html>found</html>' }), isPassing: true as const })
    }
    await start({}, { searches: { get } })
    const { status, headers, body } = await ask(
      '/ru/search?page=1&q=%D0%BF%D0%B0%D1%80%D0%BE%D0%BC&section=&x=1',
    )
    expect([status, body]).toEqual([200, '<html>found</html>'])
    expect(headers['cache-control']).toBe('private, max-age=0, must-revalidate')
    expect(headers['cache-tag']).toBeUndefined()
    expect((await ask('/search?q=a', { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(
      304,
    )
    expect((await ask('/search/?q=a+b')).headers.location).toBe('/search?q=a+b')
    expect(searched).toEqual(['/ru/search?q=%D0%BF%D0%B0%D1%80%D0%BE%D0%BC', '/search?q=a'])
    expect(asked).toEqual([])
  })

  it('of the search says when to come back where nobody can search', async () => {
    await start({})
    const { status, headers } = await ask('/search?q=a')
    expect([status, headers['retry-after']]).toEqual([503, '10'])
  })

  it('is the same whatever a request claims', async () => {
    await start({ [STORM]: {} })
    const plain = await ask(STORM)
    const claims = {
      rsc: '1',
      'next-router-prefetch': '1',
      'x-forwarded-host': 'evil.example',
      host: 'evil.example',
    }
    const claimed = await ask(`${STORM}?_rsc=1&x=2`, { headers: claims })
    expect({ ...claimed, headers: { ...claimed.headers, date: null } }).toEqual({
      ...plain,
      headers: { ...plain.headers, date: null },
    })
    expect(asked).toEqual([STORM, STORM])
  })
})

describe('a page that is in memory', () => {
  const startWith = (held: APage, options: Partial<DocumentServerOptions> = {}) =>
    start(
      {},
      {
        documents: {
          get: (key) => {
            asked.push(key)
            return Promise.resolve(aDocument({ key, html: '<html>asked</html>' }))
          },
          held: (key) => (key === STORM ? aDocument({ key, ...held }) : null),
        },
        ...options,
      },
    )

  it('is sent without asking further, as soon as its address was understood', async () => {
    await startWith({ html: '<html>held</html>' })
    await ask(STORM)
    asked = []
    const { status, headers, body } = await ask(STORM)
    expect([status, body, headers['cache-tag']]).toEqual([200, '<html>held</html>', 'article:1,site'])
    expect(await ask(STORM, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
    const known = { 'if-none-match': String(headers.etag) }
    expect(await ask(STORM, { headers: known })).toMatchObject({ status: 304, body: '' })
    expect(asked).toEqual([])
    expect((await ask('/islands')).body).toBe('<html>asked</html>')
    expect((await ask('/islands')).body).toBe('<html>asked</html>')
    expect((await ask(STORM, { method: 'POST' })).status).toBe(405)
  })

  it('is not sent where a row leads on and nothing stands', async () => {
    const redirects = { find: () => '/elsewhere' }
    await startWith({ status: 404 }, { redirects })
    await ask(STORM)
    asked = []
    await ask(STORM)
    expect(asked).toEqual([STORM])
  })
})

describe('an address that moved', () => {
  const MOVES: Record<string, string> = {
    '/news/story.html': '/islands',
    '/тема': 'https://elsewhere.example/',
    [STORM]: '/elsewhere',
  }
  const redirects = { find: (path: string) => MOVES[path] ?? null }

  it.each([
    ['/news/story.html', '/islands'],
    ['/news/story.html/?utm_source=x', '/islands'],
    ['/%D1%82%D0%B5%D0%BC%D0%B0', 'https://elsewhere.example/'],
  ])('is answered without asking anybody: %s', async (path, to) => {
    await start({}, { redirects })
    const { status, headers, body } = await ask(path)
    expect([status, headers.location, headers['surrogate-key'], body]).toEqual([301, to, 'redirects', ''])
    expect(asked).toEqual([])
    expect((await ask('/news/other.html')).status).toBe(404)
  })

  it('leads on where no page was found, and where nobody can say', async () => {
    await start({}, { redirects })
    expect((await ask(STORM)).headers.location).toBe('/elsewhere')
    await close()
    await start({ [STORM]: new Error('the CMS is down') }, { redirects })
    expect((await ask(STORM)).headers.location).toBe('/elsewhere')
  })

  it.each([200, 410] as const)('is never hidden where a page stands: %i', async (status) => {
    await start({ [STORM]: { status } }, { redirects })
    expect((await ask(STORM)).status).toBe(status)
  })
})

describe('what readers send', () => {
  const taking: Partial<DocumentServerOptions> = {
    receiverOf: (path) =>
      path === '/form'
        ? ({ body, query }) =>
            Promise.resolve(
              body === 'silent'
                ? { status: 204 }
                : { status: 303, location: `/thanks?${query.get('token')}=${body}` },
            )
        : null,
  }
  const post = (path: string, body: string) => ask(path, { method: 'POST' }, body)

  it('reaches whoever takes it, and no cache keeps the answer', async () => {
    await start({}, taking)
    const { status, headers } = await post('/form?token=a', 'words')
    expect([status, headers.location, headers['cache-control']]).toEqual([303, '/thanks?a=words', 'no-store'])
    expect(await post('/form', 'silent')).toMatchObject({ status: 204, body: '' })
  })

  it('is refused where nobody takes it, and where it is long', async () => {
    await start({}, taking)
    expect((await post('/elsewhere', 'words')).status).toBe(405)
    expect((await post('/form', 'x'.repeat(4096))).status).toBe(303)
    expect((await post('/form', 'x'.repeat(4097))).status).toBe(413)
    expect(asked).toEqual([])
  })
})

describe('other requests', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    await start({})
    const { status, headers } = await ask(STORM, { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    expect(asked).toEqual([])
  })

  it('a hostile address is refused before anything is looked up', async () => {
    await start({})
    expect((await ask('//evil.example/')).status).toBe(400)
    expect((await ask('/%2e%2e/etc/passwd')).status).toBe(400)
    expect(asked).toEqual([])
  })

  it('a slash at the end is redirected away', async () => {
    await start({})
    const { status, headers } = await ask('/islands/')
    expect([status, headers.location]).toEqual([308, '/islands'])
  })

  it.each(['/_next/data/x/index.json', '/_next/image?url=x', '/index.rsc', '/.env', '/.git/config'])(
    '%s is a page that was not found',
    async (path) => {
      await start({})
      expect((await ask(path)).status).toBe(404)
      expect(asked).toEqual(['/not--found'])
    },
  )

  it('listed files are served, their neighbours are not', async () => {
    const path = join(folder, 'a.js')
    await writeFile(path, 'export {}')
    await start({}, { immutableFiles: new Map([['/_next/static/a.js', { path, type: 'text/javascript' }]]) })
    const { status, headers, body } = await ask('/_next/static/a.js')
    expect([status, body]).toEqual([200, 'export {}'])
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await ask('/_next/static/a.js.map')).status).toBe(404)
  })

  it('scripts and style sheets come compressed, pictures and fonts as they are', async () => {
    const sheet = join(folder, 'a.css')
    const font = join(folder, 'a.woff2')
    await writeFile(sheet, 'p { color: red }\n'.repeat(50))
    await writeFile(font, 'font')
    const files = new Map([
      ['/a.css', { path: sheet, type: 'text/css; charset=utf-8' }],
      ['/a.woff2', { path: font, type: 'font/woff2' }],
    ])
    await start({}, { files })
    const headers = { 'accept-encoding': 'gzip, br' }
    const found = await ask('/a.css', { headers })
    expect(found.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/css; charset=utf-8',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
    expect(brotliDecompressSync(found.bytes).toString()).toContain('color: red')
    const etag = String(found.headers.etag)
    expect((await ask('/a.css', { headers: { ...headers, 'if-none-match': etag } })).status).toBe(304)
    await writeFile(sheet, 'p { color: green }')
    const changed = await ask('/a.css', { headers: { 'if-none-match': etag } })
    expect([changed.status, changed.body]).toEqual([200, 'p { color: green }'])
    expect((await ask('/a.woff2', { headers })).headers).not.toHaveProperty('content-encoding')
  })

  it('a file that nobody has made yet is not there, until somebody makes it', async () => {
    const path = join(folder, 'mirror-key.txt')
    await start({}, { files: new Map([['/mirror-key.txt', { path, type: 'text/plain; charset=utf-8' }]]) })
    expect((await ask('/mirror-key.txt')).status).toBe(404)
    await writeFile(path, 'key')
    expect((await ask('/mirror-key.txt')).body).toBe('key')
  })

  it('a picture comes with the tags that purge it, for a short while, an unknown one for a shorter one', async () => {
    await servePicture()
    const found = await ask(PICTURE)
    expect([found.status, found.body]).toEqual([200, 'picture'])
    expect(found.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'surrogate-key': 'photo:5',
    })
    const unknown = await ask(PICTURE.replace('0', 'f'))
    expect([unknown.status, unknown.headers['cache-control']]).toEqual([404, 'public, max-age=30'])
    expect((await ask(`/media/${NAME}/641.webp`)).status).toBe(404)
  })

  it('a card is a picture whose address is that of its story', async () => {
    const card = `/media/cards${STORM}/0123456789abcdef0123.jpg`
    await writeFile(join(folder, 'card.jpg'), 'card')
    const file = (path: string) =>
      Promise.resolve(path === card ? { path: join(folder, 'card.jpg'), tags: ['article:1'] } : null)
    await start({}, { cards: { file } })
    const { status, headers, body } = await ask(card)
    expect([status, headers['content-type'], headers['cache-tag'], body]).toEqual([
      200,
      'image/jpeg',
      'article:1',
      'card',
    ])
    expect((await ask(card.replace('0123', '3210'))).status).toBe(404)
  })

  it('a picture is not sent again to who has it, and not at all once it is withdrawn', async () => {
    const photo = await servePicture()
    const { etag } = (await ask(PICTURE)).headers
    const headers = { 'if-none-match': String(etag) }
    const known = await ask(PICTURE, { headers })
    expect([known.status, known.body, known.headers['surrogate-key']]).toEqual([304, '', 'photo:5'])
    expect((await ask(PICTURE, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    photo.isPublic = false
    expect((await ask(PICTURE, { headers })).status).toBe(404)
  })

  it('a picture is whole, whatever part of it is asked for, and has a head without a body', async () => {
    await servePicture()
    const ranged = await ask(PICTURE, { headers: { range: 'bytes=2-3' } })
    expect([ranged.status, ranged.body]).toEqual([200, 'picture'])
    const head = await ask(PICTURE, { method: 'HEAD' })
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '7', ''])
  })

  it('a reader who leaves in the middle of a picture is no failure, a picture that cannot be read is one', async () => {
    const failures: unknown[] = []
    await servePicture('x'.repeat(20_000_000), { onFailure: (error) => failures.push(error) })
    await new Promise<void>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path: PICTURE, agent: false }, (response) => {
        response.once('data', () => response.destroy())
        response.once('close', resolve)
      })
      sent.on('error', reject)
      sent.end()
    })
    await close()
    expect(failures).toEqual([])
    await start(
      {},
      {
        pictures: { file: () => Promise.resolve({ path: join(folder, 'nothing'), tags: [] }) },
        onFailure: (error) => failures.push(error),
      },
    )
    expect((await ask(PICTURE)).status).toBe(503)
    expect(failures).toHaveLength(1)
  })

  it('health is told, degraded or not', async () => {
    await start({})
    expect((await ask('/livez')).status).toBe(200)
    const { status, body } = await ask('/readyz')
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({ status: 'degraded', reasons: ['the CMS does not answer'] })
  })
})
