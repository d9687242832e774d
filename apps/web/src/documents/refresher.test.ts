import type { FeedPosition } from '@dateline/content-client/followChanges'
import type { ChangeEntry } from '@dateline/content-schema/changes'
import { describe, expect, it } from 'vitest'
import { fakeClock, turns, type FakeClock } from '../testing/fakeClock'
import { aDocument, fakeRenderer, memoryFiles, type MemoryFiles } from '../testing/fakeRenderer'
import { createDocuments, type Documents } from './documents'
import type { FeedProgress } from './feedProgress'
import { createLimiter } from './limiter'
import { linkedStories } from './linkedStories'
import { htmlOf as textOf } from './finishDocument'
import { createRefresher } from './refresher'

const STORM = '/2026/03/13/storm'
const down = new Error('the CMS is down')
const entry = (cursor: number, ...tags: string[]): ChangeEntry => ({
  cursor,
  at: '2026-03-13T12:00:00Z',
  tags,
})
const at = (cursor: number): FeedPosition => ({ cursor, feed: 'a' })

type World = {
  clock?: FakeClock
  files?: MemoryFiles
  names?: string[]
  isPublic?: () => Promise<void>
  opened?: Promise<void>
}

const setUp = ({
  clock = fakeClock(),
  files = memoryFiles(),
  names = ['p1'],
  isPublic = () => Promise.resolve(),
  opened = Promise.resolve(),
}: World = {}) => {
  const renderer = fakeRenderer()
  const documents: Documents = createDocuments({
    render: renderer.render,
    files,
    clock,
    limits: {
      pages: createLimiter({ atOnce: 4, waiting: 100 }),
      furtherPages: createLimiter({ atOnce: 1, waiting: 100 }),
    },
    onSwap: (document) => refresher.makeAhead(linkedStories(document)),
    onStale: (key) => refresher.want(key),
  })
  const seen = {
    dropped: [] as string[],
    /** Pages and pictures, in the order in which their refresh began. */
    begun: [] as string[],
    persisted: [] as FeedProgress[],
    failed: [] as string[],
    forgotten: 0,
  }
  const stop = new AbortController()
  const refresher = createRefresher({
    documents: {
      ...documents,
      invalidate: (tags) => {
        expect(seen.forgotten).toBeGreaterThan(0)
        return documents.invalidate(tags)
      },
      refresh: (key) => {
        seen.begun.push(key)
        return documents.refresh(key)
      },
    },
    pictures: {
      drop: (tags) => {
        seen.dropped.push(...tags)
        return Promise.resolve()
      },
      names: () => names,
      verify: (name) => {
        seen.begun.push(name)
        return isPublic()
      },
      forgetMissing: () => undefined,
    },
    opened: documents.open().then(() => opened),
    forgetAnswers: () => (seen.forgotten += 1),
    clock,
    signal: stop.signal,
    persist: (progress) => {
      seen.persisted.push(progress)
      return Promise.resolve()
    },
    onFailure: (_error, job) => void seen.failed.push(job),
  })
  const second = (tags: string[]) => ({ html: '<html>second</html>', tags })
  const keep = async (key: string, tags: string[]): Promise<void> => {
    renderer.pages.set(key, { html: '<html>first</html>', tags })
    await documents.get(key)
    renderer.pages.set(key, second(tags))
  }
  const htmlOf = async (key: string): Promise<string> => textOf(await documents.get(key))
  return { clock, files, renderer, documents, refresher, seen, keep, second, htmlOf, stop }
}
const written = (cursor: number, ...unfinished: string[]): FeedProgress => ({ ...at(cursor), unfinished })

describe('entries of the change feed', () => {
  it('refresh what they touch: what was changed itself, the front, lists, what only shows it, further pages', async () => {
    const { refresher, keep, seen, htmlOf, clock } = setUp()
    await keep('/islands?after=1', ['section:1', 'card:1'])
    await keep('/2026/03/13/other', ['article:2', 'card:1'])
    await keep('/islands', ['section:1', 'card:1'])
    await keep('/', ['front', 'card:1'])
    await keep(STORM, ['article:1', 'card:1'])
    await keep('/about', ['page:1'])
    await refresher.onEntries([entry(1, 'article:1'), entry(2, 'card:1')], at(2))
    await turns()
    expect(seen.begun).toEqual([STORM, '/', '/islands'])
    await clock.advance(2000)
    await refresher.settled()
    expect(seen.begun).toEqual([STORM, '/', '/islands', '/2026/03/13/other', '/islands?after=1'])
    expect(await htmlOf(STORM)).toContain('second')
    expect(seen.persisted.at(-1)).toEqual(written(2))
  })

  it('have what only shows something of them made once for all that comes within two seconds', async () => {
    const { refresher, renderer, keep, seen, clock } = setUp()
    const other = '/2026/03/13/other'
    await keep(other, ['article:2', 'topic:1'])
    for (let number = 1; number <= 4; number += 1) {
      await refresher.onEntries([entry(number, 'topic:1')], at(number))
      await clock.advance(600)
    }
    expect(seen.begun).toEqual([other])
    // What comes while it is made has it made again, two seconds later.
    renderer.hold()
    await refresher.onEntries([entry(5, 'topic:1')], at(5))
    await clock.advance(2000)
    await refresher.onEntries([entry(6, 'topic:1')], at(6))
    renderer.release()
    await clock.advance(1999)
    expect(seen.begun).toEqual([other, other])
    await clock.advance(1)
    expect(seen.begun).toEqual([other, other, other])
    renderer.release()
    await refresher.settled()
  })

  it('do not wait for a change before them that touched every page', async () => {
    const { refresher, renderer, keep, seen, clock } = setUp()
    for (let number = 0; number < 300; number += 1) {
      await keep(`/2026/03/12/s-${number}`, [`article:s${number}`, 'appeals'])
    }
    await keep('/', ['front'])
    await keep(STORM, ['article:1', 'appeals'])
    renderer.hold()
    await refresher.onEntries([entry(1, 'appeals')], at(1))
    await clock.advance(2000)
    await refresher.onEntries([entry(2, 'article:1', 'front')], at(2))
    renderer.release()
    renderer.release()
    await turns()
    // Two were under way.
    expect(seen.begun.slice(2, 4)).toEqual([STORM, '/'])
  })

  it('go before equals that were touched earlier', async () => {
    const { refresher, renderer, keep, seen, clock } = setUp()
    for (const number of [1, 2, 3]) await keep(`/2026/03/12/old-${number}`, [`article:a${number}`, 'site'])
    await keep('/2026/03/12/late', ['article:b', 'card:9'])
    renderer.hold()
    await refresher.onEntries([entry(1, 'site')], at(1))
    await refresher.onEntries([entry(2, 'card:9')], at(2))
    await clock.advance(2000)
    for (let page = 0; page < 4; page += 1) {
      renderer.release()
      await turns()
    }
    expect(seen.begun[0]).toBe('/2026/03/12/late')
  })

  it('run two at a time', async () => {
    const { refresher, renderer, keep, clock } = setUp()
    for (const key of ['/a', '/b', '/c']) await keep(key, ['site'])
    renderer.begun.length = 0
    renderer.hold()
    await refresher.onEntries([entry(1, 'site')], at(1))
    await clock.advance(2000)
    expect(renderer.begun).toEqual(['/a', '/b'])
    renderer.release()
    await turns()
    expect(renderer.begun).toEqual(['/a', '/b', '/c'])
    renderer.release()
    renderer.release()
    await refresher.settled()
  })

  it('leave one of the two places to a reader who waits for a page that nobody has', async () => {
    const { refresher, renderer, keep, documents, clock } = setUp()
    for (const key of ['/a', '/b', '/c']) await keep(key, ['site'])
    renderer.begun.length = 0
    renderer.hold()
    const asked = documents.get('/new')
    await refresher.onEntries([entry(1, 'site')], at(1))
    await clock.advance(2000)
    expect(renderer.begun).toEqual(['/new', '/a'])
    renderer.release()
    await asked
    renderer.release()
    await turns()
    expect(renderer.begun).toEqual(['/new', '/a', '/b', '/c'])
    renderer.release()
    renderer.release()
    await refresher.settled()
  })

  it('that touch nothing are written down at once', async () => {
    const { refresher, seen } = setUp()
    await refresher.onEntries([entry(1, 'article:9')], at(1))
    await refresher.settled()
    expect(seen.persisted).toEqual([written(1)])
  })

  it('are written down with what is still to be refreshed, which is taken up again after a restart', async () => {
    const { refresher, renderer, keep, seen, clock, files, second } = setUp()
    await keep(STORM, ['article:1'])
    renderer.pages.set(STORM, down)
    await refresher.onEntries([entry(1, 'article:1')], at(1))
    await refresher.onEntries([entry(2, 'article:9')], at(2))
    await turns()
    expect(seen.persisted.at(-1)).toEqual(written(2, STORM))
    const restarted = setUp({ clock, files })
    restarted.renderer.pages.set(STORM, second(['article:1']))
    expect(await restarted.htmlOf(STORM)).toContain('first')
    restarted.refresher.resume(written(2, STORM, 'picture p1'))
    await restarted.refresher.settled()
    expect(restarted.seen.begun).toEqual(['p1', STORM])
    expect(await restarted.htmlOf(STORM)).toContain('second')
    expect(restarted.seen.persisted).toEqual([written(2)])
  })

  it('do not name further pages as unfinished: they do not outlive the process', async () => {
    const { refresher, renderer, keep, seen } = setUp()
    await keep('/islands?after=1', ['section:1'])
    renderer.hold()
    await refresher.onEntries([entry(1, 'section:1')], at(1))
    await turns()
    expect(seen.persisted).toEqual([written(1)])
    renderer.release()
  })

  it('go on at once while one page stays broken, for however long', async () => {
    const { refresher, renderer, keep, clock, htmlOf, seen } = setUp()
    await keep(STORM, ['article:1'])
    renderer.pages.set(STORM, down)
    await refresher.onEntries([entry(1, 'article:1')], at(1))
    for (let second = 0; second < 60; second += 1) await clock.advance(1000)
    for (const number of [2, 3, 4]) {
      const key = `/2026/03/13/s-${number}`
      await keep(key, [`article:${number}`])
      await refresher.onEntries([entry(number, `article:${number}`)], at(number))
      await turns()
      expect(await htmlOf(key)).toContain('second')
      await clock.advance(3000)
    }
    // Nor does it hold up what the feed does not ask for.
    await keep('/about', ['page:1'])
    refresher.want('/about')
    await clock.advance(2000)
    expect(await htmlOf('/about')).toContain('second')
    expect(refresher.pending()).toBe(1)
    // What was done meanwhile may be named too: it is done once more, which does no harm.
    expect(seen.persisted.at(-1)).toMatchObject({ cursor: 4, unfinished: [STORM, '/2026/03/13/s-4'] })
  })

  it('go on at once while several pages stay broken: the feed itself says that the CMS is there', async () => {
    const { refresher, renderer, keep, clock, htmlOf } = setUp()
    for (const key of ['/a', '/b', '/c']) {
      await keep(key, ['page:1'])
      renderer.pages.set(key, down)
    }
    await keep(STORM, ['article:1'])
    await refresher.onEntries([entry(1, 'page:1')], at(1))
    for (let second = 0; second < 60; second += 1) await clock.advance(1000)
    await refresher.onEntries([entry(2, 'article:1')], at(2))
    await turns()
    expect(await htmlOf(STORM)).toContain('second')
  })

  it('leave a place to others while broken pages hang', async () => {
    const { refresher, renderer, keep, clock, seen } = setUp()
    for (const key of ['/a', '/b']) {
      await keep(key, ['page:1'])
      renderer.pages.set(key, down)
    }
    await keep(STORM, ['article:1'])
    await refresher.onEntries([entry(1, 'page:1')], at(1))
    await turns()
    renderer.hold()
    await clock.advance(10_000)
    expect(seen.begun.slice(2)).toEqual(['/a'])
    // The other one waits for the first to end, and asks no clock meanwhile.
    const { pauses } = clock
    for (let moment = 0; moment < 10; moment += 1) await clock.advance(1)
    expect(clock.pauses).toBe(pauses)
    await refresher.onEntries([entry(2, 'article:1')], at(2))
    await turns()
    expect(seen.begun.slice(2)).toEqual(['/a', STORM])
    renderer.release()
    renderer.release()
  })

  it('have a page made once more whose file was being written when they came', async () => {
    const files = memoryFiles()
    const { refresher, renderer, keep, htmlOf } = setUp({ files })
    await keep(STORM, ['article:1'])
    const { write } = files
    const gates: (() => void)[] = []
    files.write = async (document) => {
      await new Promise<void>((resolve) => gates.push(resolve))
      await write(document)
    }
    await refresher.onEntries([entry(1, 'article:1')], at(1))
    await turns()
    expect(await htmlOf(STORM)).toContain('second')
    renderer.pages.set(STORM, { html: '<html>third</html>', tags: ['article:1'] })
    await refresher.onEntries([entry(2, 'article:1')], at(2))
    gates.shift()?.()
    await turns()
    gates.shift()?.()
    await refresher.settled()
    expect(await htmlOf(STORM)).toContain('third')
    expect(textOf(files.kept.get(STORM) ?? aDocument())).toContain('third')
  })

  it('have a page tried again at once that failed before', async () => {
    const { refresher, renderer, keep, clock, htmlOf, second } = setUp()
    await keep(STORM, ['article:1'])
    renderer.pages.set(STORM, down)
    await refresher.onEntries([entry(1, 'article:1')], at(1))
    for (let passed = 0; passed < 60; passed += 1) await clock.advance(1000)
    renderer.pages.set(STORM, second(['article:1']))
    await refresher.onEntries([entry(2, 'article:1')], at(2))
    await turns()
    expect(await htmlOf(STORM)).toContain('second')
    expect(refresher.pending()).toBe(0)
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
    expect(seen.persisted.at(-1)).toEqual(written(1))
  })

  it('withdraw a story and the files of a photo at once, although the CMS is down', async () => {
    const { refresher, renderer, keep, documents, seen } = setUp()
    await keep(STORM, ['article:1', 'photo:5'])
    renderer.pages.set(STORM, down)
    await refresher.onEntries([entry(1, 'gone:article:1', 'gone:photo:5')], at(1))
    expect((await documents.get(STORM)).status).toBe(410)
    expect(seen.dropped).toEqual(['photo:5'])
    await turns()
    expect(seen.persisted).toEqual([written(1, STORM)])
  })
})

describe('while what is kept is still read', () => {
  it('a place in the feed is not written down: what it touched may not be known yet', async () => {
    let end: () => void = () => undefined
    const opened = new Promise<void>((resolve) => (end = resolve))
    const { refresher, seen } = setUp({ opened })
    await refresher.onEntries([entry(1, 'article:1')], at(1))
    await turns()
    expect(seen.persisted).toEqual([])
    end()
    await refresher.settled()
    expect(seen.persisted).toEqual([written(1)])
  })
})

describe('a feed that starts again', () => {
  it('asks for every picture, then refreshes every page', async () => {
    const { refresher, keep, htmlOf, seen, clock } = setUp()
    await keep(STORM, ['article:1'])
    await keep('/', ['front'])
    await refresher.onReset(at(900))
    await clock.advance(2000)
    await refresher.settled()
    expect(await htmlOf(STORM)).toContain('second')
    expect(await htmlOf('/')).toContain('second')
    expect(seen.begun).toEqual(['p1', '/', STORM])
    expect(seen.persisted.at(-1)).toEqual(written(900))
  })

  it('is written down with what is still to be done', async () => {
    const { refresher, keep, renderer, seen } = setUp({ isPublic: () => Promise.reject(down) })
    await keep(STORM, ['article:1'])
    renderer.pages.set(STORM, down)
    await refresher.onReset(at(900))
    await turns()
    expect(seen.persisted.at(-1)).toEqual(written(900, 'picture p1', STORM))
  })

  it('does not keep pages from being refreshed when no question after a picture is answered', async () => {
    const names = Array.from({ length: 500 }, (_, number) => `p${number}`)
    const { refresher, keep, htmlOf, clock } = setUp({ names, isPublic: () => Promise.reject(down) })
    await keep(STORM, ['article:1'])
    await keep('/', ['front'])
    await refresher.onReset(at(900))
    for (let second = 0; second < 5; second += 1) await clock.advance(1000)
    expect(await htmlOf('/')).toContain('second')
    expect(await htmlOf(STORM)).toContain('second')
  })
})

describe('stories that nobody asked for yet', () => {
  const front = (tags: string[]) => ({ html: `<a href="${STORM}">storm</a>`, tags: ['front', ...tags] })

  it('are made when the front comes to lead to them, so that they are there when the CMS is not', async () => {
    const { refresher, renderer, keep, htmlOf, seen } = setUp()
    await keep('/', ['front'])
    await keep('/islands', ['section:1'])
    renderer.pages.set('/', front(['card:1']))
    renderer.pages.set(STORM, { html: '<html>storm</html>', tags: ['article:1'] })
    await refresher.onEntries([entry(1, 'article:1', 'card:1', 'front', 'section:1')], at(1))
    await refresher.settled()
    expect(seen.begun).toEqual(['/', '/islands', STORM])
    renderer.pages.set(STORM, down)
    expect(await htmlOf(STORM)).toContain('storm')
  })

  it('are not made again for every front that leads to them', async () => {
    const { refresher, renderer, keep, seen } = setUp()
    await keep(STORM, ['article:1'])
    await keep('/', ['front'])
    renderer.pages.set('/', front([]))
    await refresher.onEntries([entry(1, 'front')], at(1))
    await refresher.settled()
    expect(seen.begun).toEqual(['/'])
  })

  it('are left to readers when a thousand refreshes wait already', () => {
    const { refresher, renderer, seen, stop } = setUp()
    stop.abort()
    renderer.hold()
    refresher.makeAhead(Array.from({ length: 3000 }, (_, number) => `/2026/03/13/s-${number}`))
    expect(refresher.pending()).toBe(1000)
    expect(seen.begun).toEqual([])
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

  it('does not hurry what failed, and neither do readers, however many of them come', async () => {
    const { refresher, renderer, documents, clock, htmlOf, seen } = setUp()
    renderer.pages.set('/', { html: '<html>Friday</html>', tags: ['front'], expiresAt: clock.now() + 1000 })
    await documents.get('/')
    renderer.pages.set('/', down)
    await clock.advance(1000)
    for (let reader = 0; reader < 10; reader += 1) {
      expect(await htmlOf('/')).toContain('Friday')
      refresher.sweep()
      await turns()
    }
    expect(seen.failed).toEqual(['/'])
    await clock.advance(250)
    expect(seen.failed).toEqual(['/', '/'])
  })
})
