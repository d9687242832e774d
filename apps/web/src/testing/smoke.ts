/**
 * Drives a built reader site against a fake CMS, from the first start to a restart without a CMS:
 * `npm run build`, then `node --import tsx src/testing/smoke.ts`. Exits with 1 at the first thing that is not right.
 */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aNewspaper } from './aNewspaper'
import { startFakeCms } from './fakeCms'

const CARD = '/2026/03/12/card-1'
const FERRY = '/2026/03/13/ferry-crews-warn'
const appFolder = fileURLToPath(new URL('../..', import.meta.url))

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const until = async (what: string, check: () => Promise<boolean>, patience = 20_000): Promise<number> => {
  const start = performance.now()
  while (!(await check().catch(() => false))) {
    assert.ok(performance.now() - start < patience, `${what} did not happen within ${patience} ms`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return performance.now() - start
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const newspaper = await aNewspaper()
const ferry = newspaper.articles[FERRY]
assert.ok(ferry)
newspaper.articles[CARD] = { ...ferry, id: 'card-1', path: CARD, slug: 'card-1', tags: ['article:card-1'] }
const [pictureName] = Object.keys(newspaper.media)
let cms = await startFakeCms(newspaper)
const cmsPort = Number(new URL(cms.address).port)
const port = await freePort()
const site = `http://127.0.0.1:${port}`
const dataDir = await mkdtemp(join(tmpdir(), 'dateline-smoke-'))

const startWeb = async (): Promise<ChildProcess> => {
  const web = spawn(process.execPath, ['dist/server.mjs'], {
    cwd: appFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      NODE_ENV: 'production',
      WEB_PORT: String(port),
      CMS_URL: cms.address,
      SITE_URL: 'http://courier.example',
      DATA_DIR: dataDir,
    },
  })
  const took = await until('the start', async () => (await fetch(`${site}/livez`)).ok)
  say(`started in ${Math.round(took)} ms`)
  return web
}
const stopWeb = (web: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    web.once('exit', resolve)
    web.kill('SIGTERM')
  })
const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${site}${path}`, { redirect: 'manual', ...init })
const textOf = async (path: string, init?: RequestInit): Promise<string> => (await get(path, init)).text()
const ready = async (): Promise<Record<string, unknown>> =>
  (await (await get('/readyz')).json()) as Record<string, unknown>

let web = await startWeb()
try {
  for (const [path, status] of [
    ['/', 200],
    ['/ru', 200],
    ['/islands', 200],
    ['/islands?after=page2', 200],
    ['/islands?after=junk', 404],
    ['/topics/outer-harbour', 200],
    ['/authors/marta-ilves', 200],
    ['/about', 200],
    ['/saved', 200],
    ['/ru/saved', 200],
    ['/about?after=page2', 404],
    ['/ru?after=page2', 200],
    [FERRY, 200],
    ['/ru/2026/03/13/parom', 200],
    ['/feed.xml', 200],
    ['/ru/atom.xml', 200],
    ['/islands/feed.json', 200],
    ['/nothing/feed.xml', 404],
    ['/sitemap.xml', 200],
    ['/sitemap-pages.xml', 200],
    ['/sitemap-2026-03.xml', 200],
    ['/sitemap-2020-01.xml', 404],
    ['/news-sitemap.xml', 200],
    ['/robots.txt', 200],
    ['/2026/03/13/nothing', 404],
    ['/a/b/c', 404],
    ['/2026/03/13/withdrawn', 410],
    ['/2026/03/13/old-name', 301],
    ['/islands/', 308],
    ['/news/%D0%A1%D1%82%D0%B0%D1%80%D0%BE%D0%B5.html', 301],
    ['/news/other.html', 404],
    ['/favicon.ico', 200],
    ['/islands/reader-embed.js', 200],
    ['/offline', 200],
    ['/ru/offline', 200],
    ['/offline-worker.js', 200],
    [`/media/${pictureName}/640.webp`, 200],
    [`/media/${pictureName}/641.webp`, 404],
    ['/_next/image?url=/x&w=1&q=1', 404],
    ['//evil.example', 400],
  ] as const) {
    const answer = await get(path)
    assert.equal(answer.status, status, path)
    await answer.arrayBuffer()
  }
  assert.equal((await get('/2026/03/13/old-name')).headers.get('location'), FERRY)

  const agents = [
    'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0',
    'Googlebot/2.1 (+http://www.google.com/bot.html)',
  ]
  const [chrome, googlebot] = await Promise.all(
    agents.map((agent) => textOf(FERRY, { headers: { 'user-agent': agent } })),
  )
  assert.equal(chrome, googlebot)
  const html = chrome ?? ''
  const head = html.slice(0, html.indexOf('</head>'))
  for (const part of [
    '<title>Ferry crews ask islanders to leave the outer harbour | The Sable Coast Courier</title>',
    `<link rel="canonical" href="http://courier.example${FERRY}"/>`,
    'property="og:image" content="http://courier.example/media/cards/2026/03/13/ferry-crews-warn/',
    'property="article:published_time"',
    'hrefLang="ru"',
    'name="description"',
  ]) {
    assert.ok(head.includes(part), `the head lacks ${part}`)
  }
  assert.ok(!head.includes('<meta name="dateline-document"'))
  const card = /og:image" content="http:\/\/courier\.example([^"]+)"/.exec(head)?.[1] ?? ''
  const drawn = await get(card)
  assert.deepEqual([drawn.status, drawn.headers.get('content-type')], [200, 'image/jpeg'])
  assert.equal((await get(card.replace(/[0-9a-f]{20}/, '0'.repeat(20)))).status, 404)
  assert.match(html, /<html lang="en"/)
  assert.match(await textOf('/ru/2026/03/13/parom'), /<html lang="ru"/)
  assert.match(html, /<img[^>]*width="1600" height="1000"/)
  const islands = [
    ...html.matchAll(/<script type="module" src="(\/islands\/[a-z-]+\.[0-9a-f]{16}\.js)"/g),
  ].map(([, address]) => address ?? '')
  assert.deepEqual(islands.map((address) => address.split('.')[0]).sort(), [
    '/islands/reader-embed',
    '/islands/reader-story',
  ])
  for (const island of islands)
    assert.match((await get(island)).headers.get('cache-control') ?? '', /immutable/)
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
  assert.deepEqual(
    scripts.filter(
      (tag) => !tag.includes('application/ld+json') && !islands.some((address) => tag.includes(address)),
    ),
    [],
  )
  assert.ok(!html.includes('<!--'), 'a comment is left')
  assert.ok(!(await textOf('/about')).includes('/islands/reader-embed'))
  assert.ok((await textOf('/2026/03/13/nothing')).includes('content="noindex"'))
  assert.equal(await textOf(`${FERRY}?_rsc=1`, { headers: { rsc: '1', 'next-router-prefetch': '1' } }), html)

  const cold = cms.asked.length
  cms.change('article:unrelated')
  await Promise.all(Array.from({ length: 60 }, () => textOf('/2026/03/13/nothing')))
  const byPath = cms.asked.slice(cold).filter((endpoint) => endpoint === 'articles/by-path')
  assert.ok(byPath.length <= 2, `60 readers caused ${byPath.length} questions`)

  const swaps: number[] = []
  for (let round = 0; round < 10; round += 1) {
    const headline = `The wall holds, hour ${round}`
    Object.assign(newspaper.articles[FERRY] ?? {}, { headline })
    cms.change('article:article-ferry', 'card:article-ferry')
    swaps.push(await until('the swap', async () => (await textOf(FERRY)).includes(headline)))
  }
  swaps.sort((one, other) => one - other)
  say(
    `feed entry to swapped page: median ${Math.round(swaps[5] ?? 0)} ms, worst ${Math.round(swaps.at(-1) ?? 0)} ms`,
  )
  await until('the queue to be empty', async () => (await ready())['refreshesPending'] === 0)

  const read = performance.now()
  for (let round = 0; round < 2000; round += 1) await textOf(FERRY)
  say(`2000 reads one after another: ${((performance.now() - read) / 2000).toFixed(2)} ms each`)

  const asked = cms.asked.length
  const began = performance.now()
  cms.change('site')
  await until('the queue to begin', () => Promise.resolve(cms.asked.length > asked))
  await until('the queue to be empty', async () => (await ready())['refreshesPending'] === 0)
  const questions = cms.asked.slice(asked)
  const count = (endpoint: string): number => questions.filter((one) => one === endpoint).length
  say(`a refresh of everything: ${questions.length} questions, ${count('site')} of them for the site`)
  // Asked for in English, in Russian and in no language, by our process and by Next's, and anew every three seconds.
  assert.ok(count('site') <= 3 * 2 * Math.ceil((performance.now() - began) / 3000))

  await cms.stop()
  for (const path of [
    '/',
    '/ru',
    '/islands',
    '/feed.xml',
    '/sitemap-2026-03.xml',
    FERRY,
    `/media/${pictureName}/1280.jpg`,
    `/media/${pictureName}/320.webp`,
  ]) {
    assert.equal((await get(path)).status, 200, `${path} without a CMS`)
  }
  const answersWithout = async (when: string): Promise<void> => {
    assert.equal((await get('/2026/03/13/old-name')).headers.get('location'), FERRY, when)
    assert.equal((await get('/wp-login.php')).status, 404, when)
    // Nobody asked for it yet: the front leads to it.
    assert.equal((await get(CARD)).status, 200, when)
  }
  await answersWithout('without a CMS')
  const broken = await get('/2026/03/13/never-seen')
  assert.deepEqual([broken.status, broken.headers.get('retry-after')], [503, '10'])
  await until('the CMS to be missed', async () => (await ready())['status'] === 'degraded')

  assert.equal(await stopWeb(web), 0)
  web = await startWeb()
  for (const path of [
    '/',
    '/ru',
    '/islands',
    '/feed.xml',
    '/robots.txt',
    '/about',
    FERRY,
    `/media/${pictureName}/800.jpg`,
  ]) {
    assert.equal((await get(path)).status, 200, `${path} after a restart without a CMS`)
  }

  for (const path of ['/news/%D0%A1%D1%82%D0%B0%D1%80%D0%BE%D0%B5.html', '/2026/03/13/old-name']) {
    assert.equal((await get(path)).headers.get('location'), FERRY, `${path} after a restart without a CMS`)
  }
  await answersWithout('after a restart without a CMS')

  cms = await startFakeCms(newspaper, cmsPort)
  for (let cursor = 0; cursor < 12; cursor += 1) cms.change('article:unrelated')
  delete newspaper.articles[FERRY]
  delete newspaper.media[pictureName ?? '']
  newspaper.gone[FERRY] = 'A court order.'
  cms.change('gone:article:article-ferry', 'gone:photo:picture-harbour')
  say(
    `withdrawn ${Math.round(await until('the withdrawal', async () => (await get(FERRY)).status === 410))} ms after a CMS came back`,
  )
  await until('the reason', async () => (await textOf(FERRY)).includes('A court order.'))
  assert.equal((await get(`/media/${pictureName}/320.webp`)).status, 404)
  assert.equal((await get(card)).status, 404)
  await until('the feed to be well', async () => (await ready())['status'] === 'ok')
  say(JSON.stringify(await ready()))

  const inFlight = Array.from({ length: 100 }, async (_, number) => {
    const answer = await get(`/2026/03/13/late-${number}`)
    await answer.arrayBuffer()
    return answer
  })
  // So that all of them have arrived: what still waits to be accepted is not under way.
  await until('the first answer', async () => (await inFlight[0])?.status === 404)
  const stopped = stopWeb(web)
  const statuses = (await Promise.allSettled(inFlight)).map((one) =>
    one.status === 'fulfilled' ? one.value.status : String(one.reason),
  )
  assert.deepEqual(
    statuses.filter((status) => status !== 404),
    [],
  )
  assert.equal(await stopped, 0)
  say('all is right')
} finally {
  if (web.exitCode === null) web.kill('SIGKILL')
  await cms.stop()
  await rm(dataDir, { recursive: true, force: true })
}
