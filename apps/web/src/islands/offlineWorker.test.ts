import { describe, expect, it } from 'vitest'
import { anOfflineWorker, SITE } from '../testing/anOfflineWorker'
import { PAGES, SAVED } from './device/keptPages.js'

const STORM = '/2026/03/13/storm'
const OFFLINE = '/offline'
const PICTURE = `/media/${'a'.repeat(32)}`

const away = (): never => {
  throw new TypeError('Failed to fetch')
}
const says = (body: string) => () => ({ body })

describe('a page that was opened', () => {
  it('comes from the network while that answers, however often it was kept', async () => {
    const worker = anOfflineWorker(says('first'))
    expect(await worker.ask(STORM)).toEqual({ status: 200, text: 'first' })
    worker.state.network = says('second')
    expect(await worker.ask(STORM)).toEqual({ status: 200, text: 'second' })
    expect(await worker.keptMoment(STORM)).toBeNull()
  })

  it('is shown from its newest copy when there is no network, and says of when that is', async () => {
    const worker = anOfflineWorker(says('first'))
    await worker.ask(STORM)
    worker.state.network = says('second')
    await worker.ask(STORM)
    worker.state.network = away
    expect(await worker.ask(STORM)).toEqual({ status: 200, text: 'second' })
    expect(await worker.keptMoment(STORM)).toBe('Fri, 13 Mar 2026 08:10:00 GMT')
  })

  it('is shown from its copy when the network takes too long, and is renewed when that comes', async () => {
    const worker = anOfflineWorker(says('first'))
    await worker.ask(STORM)
    let arrive: (answer: { body: string }) => void = () => undefined
    worker.state.network = () => new Promise((resolve) => (arrive = resolve))
    const asking = worker.ask(STORM)
    await expect.poll(worker.isWaiting).toBe(true)
    worker.passTime()
    arrive({ body: 'late' })
    expect(await asking).toEqual({ status: 200, text: 'first' })
    worker.state.network = away
    expect(await worker.ask(STORM)).toEqual({ status: 200, text: 'late' })
  })

  it('is shown from its copy when the site has trouble, which is shown when there is none', async () => {
    const worker = anOfflineWorker(says('first'))
    await worker.ask(STORM)
    worker.state.network = () => ({ status: 503, body: 'sorry' })
    expect(await worker.ask(STORM)).toEqual({ status: 200, text: 'first' })
    expect(await worker.ask('/other')).toEqual({ status: 503, text: 'sorry' })
  })

  it.each([
    ['is withdrawn', { status: 410, body: 'withdrawn' }],
    ['is not there', { status: 404, body: 'nothing' }],
    ['moved', { type: 'opaqueredirect' as const, body: '' }],
  ])('goes from the device when the network says that it %s', async (_what, answer) => {
    const worker = anOfflineWorker(says('first'))
    await worker.ask(STORM)
    expect(await worker.kept()).toEqual([STORM])
    worker.state.network = () => answer
    expect(await worker.ask(STORM)).toMatchObject({ text: answer.body })
    expect(await worker.kept()).toEqual([])
  })

  it('is one page whatever was hung on its address, and another for each cursor', async () => {
    const worker = anOfflineWorker(says('page'))
    await worker.ask(`${STORM}?utm_source=x&fbclid=y`)
    await worker.ask('/harbour?after=a~1')
    expect(await worker.kept()).toEqual([STORM, '/harbour?after=a~1'])
  })

  it.each([
    ['/search?q=x', {}],
    ['/ru/search', {}],
    ['/feed.xml', {}],
    ['/ru/topics/ferries/feed.json', {}],
    ['/mirror-key.txt', {}],
    [`${STORM}?token=secret`, {}],
    [STORM, { method: 'POST' }],
    ['https://elsewhere.example/', {}],
    ['https://elsewhere.example/a.css', { mode: 'no-cors' }],
    ['/api/anything', { mode: 'cors' }],
  ])('is never %s %o: the browser asks for that itself', async (path, how) => {
    const worker = anOfflineWorker(says('page'))
    expect(await worker.ask(path, how)).toBe('browser')
    expect(worker.asked).toEqual([])
  })

  it('is not kept when it is nobody else’s', async () => {
    const worker = anOfflineWorker(() => ({
      body: 'mine',
      headers: { 'cache-control': 'private, no-store' },
    }))
    expect(await worker.ask('/letter')).toEqual({ status: 200, text: 'mine' })
    expect(await worker.kept()).toEqual([])
  })
})

describe('a page that was not opened', () => {
  const keepOffline = async (...pages: string[]) => {
    const worker = anOfflineWorker((path) => ({ body: `page ${path}` }))
    for (const offline of pages) await worker.opened({ page: null, parts: [], offline })
    worker.state.network = away
    return worker
  }

  it('has another in its place, in its language where that is kept', async () => {
    const worker = await keepOffline(OFFLINE, '/ru/offline')
    expect(await worker.ask(STORM)).toMatchObject({ text: 'page /offline' })
    expect(await worker.ask('/ru/topics/paromy')).toMatchObject({ text: 'page /ru/offline' })
    expect(await (await keepOffline('/ru/offline')).ask(STORM)).toMatchObject({ text: 'page /ru/offline' })
  })

  it('is the browser’s own matter when nothing is kept', async () => {
    expect(await (await keepOffline()).ask(STORM)).toBe('error')
  })
})

describe('the page of a saved story', () => {
  const OTHERS = Array.from({ length: 61 }, (_, number) => `/2026/03/14/other-${number}`)
  const saving = async () => {
    const worker = anOfflineWorker(says('first'))
    await worker.ask(STORM)
    await worker.saved({ page: SITE + STORM, isSaved: true })
    return worker
  }

  it('stays for as long as it is saved, whatever is opened since', async () => {
    const worker = await saving()
    for (const path of OTHERS) await worker.ask(path)
    worker.state.network = away
    expect(await worker.ask(STORM)).toEqual({ status: 200, text: 'first' })
    await worker.saved({ page: SITE + STORM, isSaved: false })
    expect(await worker.ask(STORM)).toBe('error')
  })

  it('is renewed by what the network says, and gone with it', async () => {
    const worker = await saving()
    worker.state.network = says('second')
    await worker.ask(STORM)
    for (const path of OTHERS) await worker.ask(path)
    worker.state.network = away
    expect(await worker.ask(STORM)).toEqual({ status: 200, text: 'second' })
    worker.state.network = () => ({ status: 410, body: 'withdrawn' })
    await worker.ask(STORM)
    expect(await worker.kept()).not.toContain(STORM)
  })

  it('is fetched where it was saved before it was kept', async () => {
    const worker = anOfflineWorker(says('first'))
    await worker.saved({ page: SITE + STORM, isSaved: true })
    worker.state.network = away
    expect(await worker.ask(STORM)).toEqual({ status: 200, text: 'first' })
  })

  it('is kept where the islands look for it', async () => {
    const worker = await saving()
    expect([...worker.caches.keys()]).toEqual(expect.arrayContaining([PAGES, SAVED]))
  })
})

describe('what a page is shown with', () => {
  const part = { mode: 'no-cors' }

  it('is kept with it', async () => {
    const worker = anOfflineWorker((path) => ({ body: path }))
    for (const path of ['/_next/static/a.css', '/favicon.svg', `${PICTURE}/320.webp`])
      await worker.ask(path, part)
    worker.state.network = away
    for (const path of ['/_next/static/a.css', '/favicon.svg', `${PICTURE}/320.webp`])
      expect(await worker.ask(path, part)).toMatchObject({ text: path })
    expect(await worker.ask('/_next/static/b.css', part)).toBe('error')
  })

  it('is not asked for again where it cannot have changed', async () => {
    const worker = anOfflineWorker((path) => ({ body: path }))
    const paths = ['/_next/static/a.css', '/islands/x.0123456789abcdef.js', `${PICTURE}/320.webp`]
    for (const path of [...paths, ...paths]) await worker.ask(path, part)
    expect(worker.asked).toEqual([...paths, `${PICTURE}/320.webp`])
  })

  it('is another size of the same picture when that one is not here', async () => {
    const worker = anOfflineWorker((path) => ({ body: path }))
    await worker.ask(`${PICTURE}/320.webp`, part)
    worker.state.network = away
    expect(await worker.ask(`${PICTURE}/960.webp`, part)).toMatchObject({ text: `${PICTURE}/320.webp` })
    expect(await worker.ask(`/media/${'b'.repeat(32)}/320.webp`, part)).toBe('error')
  })

  it('goes when it was withdrawn', async () => {
    const worker = anOfflineWorker(says('picture'))
    await worker.ask(`${PICTURE}/320.webp`, part)
    worker.state.network = () => ({ status: 404 })
    await worker.ask(`${PICTURE}/320.webp`, part)
    expect(await worker.kept()).toEqual([])
  })

  it('is kept of a page that was there before the worker, of this site alone', async () => {
    const worker = anOfflineWorker((path) => ({ body: path }))
    await worker.opened({
      page: `${SITE}${STORM}`,
      parts: [`${SITE}/_next/static/a.css`, `${SITE}/api/x`, 'https://elsewhere.example/media/x.webp'],
      offline: OFFLINE,
    })
    expect(await worker.kept()).toEqual([STORM, '/_next/static/a.css', OFFLINE].sort())
  })

  it('is kept for the page without a connection too, though no other page may ask for it', async () => {
    const [script, style] = ['/islands/reader-offline.0123456789abcdef.js', '/_next/static/a.css']
    const page = `<link href="${style}"><script src="${script}"></script><a href="/about">About</a>`
    const worker = anOfflineWorker((path) => ({ body: path === OFFLINE ? page : 'part' }))
    await worker.opened({ page: null, parts: [`${SITE}${style}`], offline: OFFLINE })
    expect(await worker.kept()).toEqual([style, script, OFFLINE].sort())
    expect(worker.asked).toEqual([style, OFFLINE, script])
  })

  it('is there before that page, which is asked for again where it was not whole', async () => {
    const script = '/islands/reader-offline.0123456789abcdef.js'
    const opened = { page: null, parts: [], offline: OFFLINE }
    const worker = anOfflineWorker((path) =>
      path === script ? { status: 503 } : { body: `src="${script}"` },
    )
    await worker.opened(opened)
    expect(await worker.kept()).toEqual([])
    worker.state.network = () => ({ body: `src="${script}"` })
    await worker.opened(opened)
    expect(await worker.kept()).toEqual([script, OFFLINE].sort())
  })
})

describe('a device', () => {
  it('keeps so many pages, those that were opened last', async () => {
    const worker = anOfflineWorker(says('page'))
    for (let number = 0; number < 61; number += 1) await worker.ask(`/page-${number}`)
    await worker.ask('/page-1')
    await worker.ask('/page-61')
    const kept = await worker.kept()
    expect(kept).toHaveLength(60)
    expect(kept).toContain('/page-1')
    expect(kept).not.toContain('/page-0')
    expect(kept).not.toContain('/page-2')
  })

  it('keeps so many bytes of pictures', async () => {
    const worker = anOfflineWorker((path) => (path.startsWith('/media/') ? { size: 10 } : {}))
    for (const name of ['a', 'b', 'c']) await worker.ask(`/media/${name}/320.webp`, { mode: 'no-cors' })
    await worker.ask(STORM)
    expect(await worker.kept()).toEqual([STORM, '/media/b/320.webp', '/media/c/320.webp'])
  })

  it('asks for the page without a connection once a day', async () => {
    const worker = anOfflineWorker(() => ({ headers: { date: new Date().toUTCString() } }))
    const opened = { page: null, parts: [], offline: OFFLINE }
    await worker.opened(opened)
    await worker.opened(opened)
    expect(worker.asked).toEqual([OFFLINE])
    worker.state.network = () => ({ headers: { date: new Date(Date.now() - 90_000_000).toUTCString() } })
    worker.caches.clear()
    await worker.opened(opened)
    await worker.opened(opened)
    expect(worker.asked).toEqual([OFFLINE, OFFLINE, OFFLINE])
  })

  it('forgets what an earlier worker kept in its own way, and nothing of others', async () => {
    const worker = anOfflineWorker(says('page'))
    await worker.ask(STORM)
    for (const name of ['dateline-pages-0', 'somebody-else']) worker.open(name)
    await worker.activate()
    expect([...worker.caches.keys()].sort()).toEqual([
      'dateline-looks-1',
      'dateline-pages-1',
      'dateline-pictures-1',
      'dateline-saved-1',
      'somebody-else',
    ])
    expect(await worker.kept()).toEqual([STORM])
  })
})
