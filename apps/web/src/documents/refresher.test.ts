import type { FeedPosition } from '@dateline/content-client/followChanges'
import type { ChangeEntry } from '@dateline/content-schema/changes'
import { describe, expect, it } from 'vitest'
import { fakeClock, turns } from '../testing/fakeClock'
import { fakeRenderer, memoryFiles } from '../testing/fakeRenderer'
import { createDocuments } from './documents'
import { createLimiter } from './limiter'
import { createRefresher } from './refresher'

const STORM = '/2026/03/13/storm'
const down = new Error('the CMS is down')
const entry = (cursor: number, ...tags: string[]): ChangeEntry => ({
  cursor,
  at: '2026-03-13T12:00:00Z',
  tags,
})
const at = (cursor: number): FeedPosition => ({ cursor, feed: 'a' })

const setUp = () => {
  const clock = fakeClock()
  const renderer = fakeRenderer()
  const documents = createDocuments({
    render: renderer.render,
    files: memoryFiles(),
    clock,
    limitRenders: createLimiter({ atOnce: 4, waiting: 100 }),
  })
  const seen = {
    dropped: [] as string[],
    verified: [] as string[],
    persisted: [] as number[],
    failed: [] as string[],
  }
  const stop = new AbortController()
  const refresher = createRefresher({
    documents,
    pictures: {
      drop: (tags) => {
        seen.dropped.push(...tags)
        return Promise.resolve()
      },
      names: () => ['p1'],
      verify: (name) => {
        seen.verified.push(name)
        return Promise.resolve()
      },
      forgetMissing: () => undefined,
    },
    clock,
    signal: stop.signal,
    persist: ({ cursor }) => {
      seen.persisted.push(cursor)
      return Promise.resolve()
    },
    onFailure: (_error, job) => void seen.failed.push(job),
  })
  const keep = async (key: string, tags: string[]): Promise<void> => {
    renderer.pages.set(key, { html: '<html>first</html>', tags })
    await documents.get(key)
    renderer.pages.set(key, { html: '<html>second</html>', tags })
  }
  const htmlOf = async (key: string): Promise<string> => (await documents.get(key)).html
  return { clock, renderer, documents, refresher, seen, keep, htmlOf, stop }
}

describe('entries of the change feed', () => {
  it('refresh what they touch, stories first, then the front, then lists', async () => {
    const { refresher, renderer, keep, seen, htmlOf } = setUp()
    await keep('/islands', ['section:1', 'card:1'])
    await keep('/', ['front', 'card:1'])
    await keep(STORM, ['article:1'])
    await keep('/about', ['page:1'])
    renderer.begun.length = 0
    await refresher.onEntries([entry(1, 'article:1'), entry(2, 'card:1')], at(2))
    await refresher.settled()
    expect(renderer.begun).toEqual([STORM, '/', '/islands'])
    expect(await htmlOf(STORM)).toContain('second')
    expect(seen.persisted).toEqual([2])
  })

  it('run two at a time', async () => {
    const { refresher, renderer, keep } = setUp()
    for (const key of ['/a', '/b', '/c']) await keep(key, ['site'])
    renderer.begun.length = 0
    renderer.hold()
    await refresher.onEntries([entry(1, 'site')], at(1))
    await turns()
    expect(renderer.begun).toEqual(['/a', '/b'])
    renderer.release()
    await turns()
    expect(renderer.begun).toEqual(['/a', '/b', '/c'])
    renderer.release()
    renderer.release()
    await refresher.settled()
  })

  it('that touch nothing are written down at once', async () => {
    const { refresher, seen } = setUp()
    await refresher.onEntries([entry(1, 'article:9')], at(1))
    await refresher.settled()
    expect(seen.persisted).toEqual([1])
  })

  it('are not written down before everything they touch was refreshed', async () => {
    const { refresher, renderer, keep, seen, clock, htmlOf } = setUp()
    await keep(STORM, ['article:1'])
    renderer.pages.set(STORM, down)
    await refresher.onEntries([entry(1, 'article:1')], at(1))
    await refresher.onEntries([entry(2, 'article:9')], at(2))
    await turns()
    expect(seen.persisted).toEqual([])
    expect(await htmlOf(STORM)).toContain('first')
    renderer.pages.set(STORM, { html: '<html>second</html>', tags: ['article:1'] })
    await clock.advance(250)
    await refresher.settled()
    expect(seen.persisted).toEqual([2])
    expect(await htmlOf(STORM)).toContain('second')
  })

  it('go on while one page stays broken', async () => {
    const { refresher, renderer, keep, clock, htmlOf, seen } = setUp()
    await keep(STORM, ['article:1'])
    await keep('/about', ['page:1'])
    renderer.pages.set(STORM, down)
    await refresher.onEntries([entry(1, 'article:1')], at(1))
    await turns()
    await refresher.onEntries([entry(2, 'page:1')], at(2))
    await clock.advance(250)
    expect(await htmlOf('/about')).toContain('second')
    expect(seen.persisted).toEqual([])
    expect(refresher.pending()).toBe(1)
  })

  it('are tried again ever more slowly while everything fails, and catch up within ten seconds', async () => {
    const { refresher, renderer, keep, clock, seen } = setUp()
    for (const key of ['/a', '/b', '/c']) {
      await keep(key, ['site'])
      renderer.pages.set(key, down)
    }
    await refresher.onEntries([entry(1, 'site')], at(1))
    await turns()
    for (let second = 0; second < 600; second += 1) await clock.advance(1000)
    // Ten minutes of a storm against a CMS that is down: a handful of questions a minute.
    expect(seen.failed.length).toBeGreaterThan(50)
    expect(seen.failed.length).toBeLessThan(250)
    for (const key of ['/a', '/b', '/c'])
      renderer.pages.set(key, { html: '<html>second</html>', tags: ['site'] })
    for (let second = 0; second < 21; second += 1) await clock.advance(1000)
    expect(refresher.pending()).toBe(0)
    expect(seen.persisted).toEqual([1])
  })

  it('withdraw a story and the files of a photo at once, although the CMS is down', async () => {
    const { refresher, renderer, keep, documents, seen } = setUp()
    await keep(STORM, ['article:1', 'photo:5'])
    renderer.pages.set(STORM, down)
    await refresher.onEntries([entry(1, 'gone:article:1', 'gone:photo:5')], at(1))
    expect((await documents.get(STORM)).status).toBe(410)
    expect(seen.dropped).toEqual(['photo:5'])
    expect(seen.persisted).toEqual([])
  })
})

describe('a feed that starts again', () => {
  it('refreshes every page and asks for every picture before it is written down', async () => {
    const { refresher, keep, htmlOf, seen } = setUp()
    await keep(STORM, ['article:1'])
    await keep('/', ['front'])
    await refresher.onReset(at(900))
    expect(seen.persisted).toEqual([])
    await refresher.settled()
    expect(await htmlOf(STORM)).toContain('second')
    expect(await htmlOf('/')).toContain('second')
    expect(seen.verified).toEqual(['p1'])
    expect(seen.persisted).toEqual([900])
  })
})

describe('the sweep', () => {
  it('refreshes the pages whose day is over', async () => {
    const { refresher, renderer, documents, clock, htmlOf } = setUp()
    const expiresAt = clock.now() + 1000
    renderer.pages.set('/', { html: '<html>Friday</html>', tags: ['front'], expiresAt })
    await documents.get('/')
    renderer.pages.set('/', { html: '<html>Saturday</html>', tags: ['front'] })
    refresher.sweep()
    await refresher.settled()
    expect(await htmlOf('/')).toContain('Friday')
    await clock.advance(1000)
    refresher.sweep()
    await refresher.settled()
    expect(await htmlOf('/')).toContain('Saturday')
  })
})
