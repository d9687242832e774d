import { describe, expect, it } from 'vitest'
import { fakeClock, turns } from '../testing/fakeClock'
import { aDocument, fakeRenderer, memoryFiles, type APage, type MemoryFiles } from '../testing/fakeRenderer'
import type { Bodies } from './bodies'
import { createDocuments, type Documents, type DocumentsOptions } from './documents'
import { htmlOf as textOf } from './finishDocument'
import { createLimiter } from './limiter'
import { NOWHERE_KEY } from './readerAddress'

const STORM = '/2026/03/13/storm'
const first = { html: '<html>first</html>' }
const second = { html: '<html>second</html>' }
const keptText = ({ kept }: MemoryFiles): string | undefined => {
  const page = kept.get(STORM)
  return page === undefined ? undefined : textOf(page)
}
const down = new Error('the CMS is down')

const setUp = async ({
  files = memoryFiles(),
  atOnce = 4,
  compressWell,
  isWaiting = true,
}: {
  files?: MemoryFiles
  atOnce?: number
  compressWell?: DocumentsOptions['compressWell']
  /** Whether all files were read before anything else happens. */
  isWaiting?: boolean
} = {}) => {
  const clock = fakeClock()
  const renderer = fakeRenderer()
  const stale: string[] = []
  const documents: Documents = createDocuments({
    render: renderer.render,
    files,
    clock,
    ...(compressWell === undefined ? {} : { compressWell }),
    limits: {
      pages: createLimiter({ atOnce, waiting: 3000 }),
      furtherPages: createLimiter({ atOnce: 1, waiting: 3000 }),
    },
    onStale: (key) => {
      stale.push(key)
      if (!files.isFull) void documents.refresh(key).catch(() => undefined)
    },
  })
  const opened = documents.open()
  if (isWaiting) await opened
  const htmlOf = async (key: string): Promise<string> => textOf(await documents.get(key))
  const changed = async (...tags: string[]): Promise<string[]> => {
    const { affected, written } = documents.invalidate(new Set(tags))
    await written
    return affected.map(({ key }) => key)
  }
  return { clock, renderer, files, documents, opened, htmlOf, changed, stale }
}

describe('a page that nobody asked for yet', () => {
  it('is rendered once, however many readers wait for it', async () => {
    const { renderer, htmlOf } = await setUp()
    renderer.pages.set(STORM, first)
    const answers = await Promise.all(Array.from({ length: 60 }, () => htmlOf(STORM)))
    expect(new Set(answers)).toEqual(new Set([first.html]))
    expect(renderer.begun).toEqual([STORM])
  })

  it('is not rendered again for the next reader', async () => {
    const { renderer, htmlOf } = await setUp()
    renderer.pages.set(STORM, first)
    await htmlOf(STORM)
    await htmlOf(STORM)
    expect(renderer.begun).toHaveLength(1)
  })

  it('is held for whoever cannot wait once it was asked for, until something else is to be done', async () => {
    const { renderer, htmlOf, documents, clock } = await setUp()
    renderer.pages.set(STORM, { ...first, expiresAt: clock.now() + 1000 })
    expect(documents.held(STORM)).toBeNull()
    await htmlOf(STORM)
    const held = documents.held(STORM)
    expect(held === null ? null : textOf(held)).toBe(first.html)
    await clock.advance(1000)
    expect(documents.held(STORM)).toBeNull()
    renderer.pages.set('/moved', { status: 301, redirect: STORM })
    await documents.get('/moved')
    await documents.get('/lost')
    expect([documents.held('/moved'), documents.held('/lost')]).toEqual([null, null])
  })

  it('rejects when it cannot be rendered, keeps nothing, and is tried again', async () => {
    const { renderer, htmlOf, files, documents } = await setUp()
    renderer.pages.set(STORM, down)
    await expect(htmlOf(STORM)).rejects.toBe(down)
    expect(files.kept.size).toBe(0)
    expect(documents.count()).toBe(0)
    renderer.pages.set(STORM, first)
    expect(await htmlOf(STORM)).toBe(first.html)
  })

  it('waits for its turn when many are rendered', async () => {
    const { renderer, htmlOf } = await setUp({ atOnce: 2 })
    renderer.hold()
    const answers = ['/a', '/b', '/c'].map((key) => {
      renderer.pages.set(key, first)
      return htmlOf(key)
    })
    await turns()
    expect(renderer.begun).toEqual(['/a', '/b'])
    renderer.release()
    await turns()
    expect(renderer.begun).toEqual(['/a', '/b', '/c'])
    renderer.release()
    renderer.release()
    await Promise.all(answers)
  })

  it('waits neither for further pages nor for refreshes, however many of them there are', async () => {
    const { renderer, documents, htmlOf } = await setUp({ atOnce: 1 })
    renderer.hold()
    const keys = ['/a?after=1', '/a?after=2', '/b', STORM]
    for (const key of keys) renderer.pages.set(key, first)
    const further = [htmlOf('/a?after=1'), htmlOf('/a?after=2')]
    const refreshed = documents.refresh('/b')
    const asked = htmlOf(STORM)
    await turns()
    expect(new Set(renderer.begun)).toEqual(new Set(['/a?after=1', '/b', STORM]))
    for (let page = 0; page < keys.length; page += 1) {
      renderer.release()
      await turns()
    }
    await Promise.all([...further, refreshed, asked])
  })
})

describe('a known page that changes', () => {
  const known = async () => {
    const world = await setUp()
    world.renderer.pages.set(STORM, first)
    await world.htmlOf(STORM)
    return world
  }

  it('is named when a tag of it changes, and not otherwise', async () => {
    const { changed } = await known()
    expect(await changed('article:2')).toEqual([])
    expect(await changed('article:1')).toEqual([STORM])
  })

  it('is served as it was until the new one is ready', async () => {
    const { renderer, documents, htmlOf, changed, files } = await known()
    renderer.pages.set(STORM, second)
    await changed('article:1')
    renderer.hold()
    const refreshed = documents.refresh(STORM)
    expect(await htmlOf(STORM)).toBe(first.html)
    renderer.release()
    await refreshed
    expect(await htmlOf(STORM)).toBe(second.html)
    expect(keptText(files)).toBe(second.html)
  })

  it('stays as it was when the new one cannot be made', async () => {
    const { renderer, documents, htmlOf, files } = await known()
    renderer.pages.set(STORM, down)
    await expect(documents.refresh(STORM)).rejects.toBe(down)
    expect(await htmlOf(STORM)).toBe(first.html)
    expect(keptText(files)).toBe(first.html)
  })

  it('is rendered again when it changes during its render: the older text never follows the newer', async () => {
    const { renderer, documents, htmlOf, changed } = await known()
    renderer.hold()
    const refreshed = documents.refresh(STORM)
    await turns()
    renderer.pages.set(STORM, second)
    await changed('article:1')
    renderer.release()
    await turns()
    // The render that read the first text has ended, but what it read is out of date: it is not served anew.
    expect(renderer.begun).toEqual([STORM, STORM, STORM])
    renderer.release()
    await refreshed
    expect(await htmlOf(STORM)).toBe(second.html)
  })

  it('is given at once, and made again, when what it only shows changes during its render', async () => {
    const { renderer, documents, changed, htmlOf } = await setUp()
    const tags = ['article:1', 'topic:1']
    renderer.pages.set(STORM, { ...first, tags })
    renderer.hold()
    const asked = documents.get(STORM)
    await turns()
    renderer.pages.set(STORM, { ...second, tags })
    await changed('topic:1')
    renderer.release()
    // The second render has begun, and nobody waits for it.
    expect(textOf(await asked)).toBe(first.html)
    await turns()
    expect(renderer.begun).toEqual([STORM, STORM])
    expect(documents.expired()).toEqual([STORM])
    renderer.release()
    await turns()
    expect(await htmlOf(STORM)).toBe(second.html)
    expect(documents.expired()).toEqual([])
  })

  it('is not rendered again when something else changes during its render', async () => {
    const { renderer, documents, changed } = await known()
    renderer.hold()
    const refreshed = documents.refresh(STORM)
    await turns()
    await changed('article:2')
    renderer.release()
    await refreshed
    expect(renderer.begun).toEqual([STORM, STORM])
  })

  it('is served after some renders even when it changes all the time, and refreshed once more', async () => {
    const { renderer, documents, changed, stale, files } = await known()
    renderer.hold()
    const refreshed = documents.refresh(STORM)
    for (let round = 0; round < 3; round += 1) {
      await turns()
      await changed('article:1')
      renderer.release()
    }
    await refreshed
    await turns()
    expect(renderer.begun).toHaveLength(1 + 3 + 1)
    // Should nobody get to it before the next start, its time is over then too.
    expect(stale).toEqual([STORM])
    expect(files.kept.get(STORM)?.expiresAt).toBeDefined()
    expect(documents.expired()).toEqual([STORM])
    renderer.release()
    await turns()
    expect(documents.expired()).toEqual([])
  })

  it('is refreshed in vain, and says so, when its file cannot be written', async () => {
    const { renderer, documents, htmlOf, files } = await known()
    renderer.pages.set(STORM, second)
    files.isFull = true
    await expect(documents.refresh(STORM)).rejects.toThrow('no space left')
    expect(await htmlOf(STORM)).toBe(second.html)
  })

  it('asks to be made again when a reader has it but its file could not be written', async () => {
    const { renderer, htmlOf, files, stale } = await setUp()
    renderer.pages.set(STORM, first)
    files.isFull = true
    expect(await htmlOf(STORM)).toBe(first.html)
    await turns()
    expect(stale).toEqual([STORM])
  })

  it('does not come back older after a restart when its file could not be written', async () => {
    const { renderer, documents, files } = await known()
    renderer.pages.set(STORM, second)
    files.isFull = true
    await documents.refresh(STORM).catch(() => undefined)
    const restarted = await setUp({ files })
    restarted.renderer.pages.set(STORM, down)
    await expect(restarted.htmlOf(STORM)).rejects.toBe(down)
  })

  it('becomes not found once the CMS says so in so many words', async () => {
    const { renderer, documents, files } = await known()
    renderer.pages.delete(STORM)
    await documents.refresh(STORM)
    expect((await documents.get(STORM)).status).toBe(404)
    expect(files.kept.size).toBe(0)
  })

  it('becomes a redirect when it has moved', async () => {
    const { renderer, documents } = await known()
    renderer.pages.set(STORM, moved)
    await documents.refresh(STORM)
    expect(await documents.get(STORM)).toMatchObject(moved)
  })
})

const moved = { status: 301 as const, redirect: '/2026/03/13/gale', tags: ['redirects', 'card:1'] }

describe('a redirect', () => {
  const known = async (files = memoryFiles()) => {
    const world = await setUp({ files })
    world.renderer.pages.set(STORM, moved)
    await world.documents.get(STORM)
    return world
  }

  it('is asked for once, and again after any change', async () => {
    const { renderer, documents, changed } = await known()
    await documents.get(STORM)
    expect(renderer.begun).toHaveLength(1)
    // Nothing is refreshed for it: there may be thousands.
    expect(await changed('redirects', 'card:1')).toEqual([])
    renderer.pages.set(STORM, first)
    expect((await documents.get(STORM)).status).toBe(200)
    expect(renderer.begun).toHaveLength(2)
  })

  it('answers while the CMS is down, after changes and after a restart too', async () => {
    const { renderer, documents, changed, files } = await known()
    await changed('redirects')
    renderer.pages.set(STORM, down)
    expect(await documents.get(STORM)).toMatchObject(moved)
    const restarted = await setUp({ files })
    restarted.renderer.pages.set(STORM, down)
    expect(await restarted.documents.get(STORM)).toMatchObject(moved)
  })

  it('is asked for again after a restart: nobody knows what changed meanwhile', async () => {
    const { files } = await known()
    const restarted = await setUp({ files })
    restarted.renderer.pages.set(STORM, first)
    expect((await restarted.documents.get(STORM)).status).toBe(200)
    expect(files.kept.get(STORM)?.status).toBe(200)
  })

  it('is not kept for every cursor that somebody may think of', async () => {
    const { renderer, documents, files } = await known()
    renderer.pages.set('/islands?after=x', moved)
    await documents.get('/islands?after=x')
    expect([...files.kept.keys()]).toEqual([STORM])
  })
})

describe('a page that is withdrawn', () => {
  it('is replaced at once, although the CMS is down, and stays withdrawn after a restart', async () => {
    const { renderer, documents, changed, files } = await setUp()
    renderer.pages.set(STORM, first)
    await documents.get(STORM)
    renderer.pages.set(STORM, down)
    expect(await changed('gone:article:1', 'article:1')).toEqual([STORM])
    expect(await documents.get(STORM)).toMatchObject({ status: 410 })
    await expect(documents.refresh(STORM)).rejects.toBe(down)
    const restarted = await setUp({ files })
    const after = await restarted.documents.get(STORM)
    expect(after.status).toBe(410)
    expect(textOf(after)).not.toContain('first')
  })

  it('is in no list that told it whole, not even while the CMS is down; the list comes back without it', async () => {
    const { renderer, documents, htmlOf, changed, files } = await setUp()
    const feed = {
      status: 200 as const,
      type: 'application/rss+xml',
      tags: ['front', 'article:1', 'article:2'],
    }
    renderer.pages.set('/feed.xml', { ...feed, html: '<rss>both</rss>' })
    await documents.get('/feed.xml')
    renderer.pages.set('/feed.xml', down)
    expect(await changed('gone:article:1')).toEqual(['/feed.xml'])
    expect(files.kept.has('/feed.xml')).toBe(false)
    await expect(documents.get('/feed.xml')).rejects.toBe(down)
    renderer.pages.set('/feed.xml', { ...feed, tags: ['front', 'article:2'], html: '<rss>other</rss>' })
    await documents.refresh('/feed.xml')
    expect(await htmlOf('/feed.xml')).toBe('<rss>other</rss>')
  })

  it('leaves the pages that show its card to be refreshed behind their old copies', async () => {
    const { renderer, documents, htmlOf, changed } = await setUp()
    renderer.pages.set('/', { ...first, tags: ['front', 'card:1'] })
    await documents.get('/')
    expect(await changed('gone:article:1')).toEqual(['/'])
    expect(await htmlOf('/')).toBe(first.html)
  })

  it('stays withdrawn after a restart although the disk is full', async () => {
    const { renderer, documents, changed, files } = await setUp()
    renderer.pages.set(STORM, first)
    await documents.get(STORM)
    files.isFull = true
    expect(await changed('gone:article:1', 'article:1')).toEqual([STORM])
    expect(await documents.get(STORM)).toMatchObject({ status: 410 })
    const restarted = await setUp({ files })
    restarted.renderer.pages.set(STORM, down)
    await expect(restarted.htmlOf(STORM)).rejects.toBe(down)
  })

  it('does not show the day of its withdrawal for ever', async () => {
    const { renderer, documents, changed, htmlOf, clock, stale } = await setUp()
    renderer.pages.set(STORM, first)
    await documents.get(STORM)
    await changed('gone:article:1')
    const gone = { status: 410 as const, tags: ['site'] }
    renderer.pages.set(STORM, { ...gone, html: '<html>Friday</html>', expiresAt: clock.now() + 1000 })
    await documents.refresh(STORM)
    await clock.advance(1000)
    expect(documents.expired()).toEqual([STORM])
    renderer.pages.set(STORM, { ...gone, html: '<html>Saturday</html>' })
    expect(await htmlOf(STORM)).toContain('Friday')
    await turns()
    expect(await htmlOf(STORM)).toContain('Saturday')
    expect(stale).toEqual([STORM])
    // It comes back by what its story was built from, as before.
    expect(await changed('article:1')).toEqual([STORM])
  })

  it('is never served by a render that began before', async () => {
    const { renderer, documents, changed } = await setUp()
    renderer.pages.set(STORM, first)
    renderer.hold()
    const asked = documents.get(STORM)
    await turns()
    renderer.pages.set(STORM, { status: 410, tags: ['site'], html: '<html>gone</html>' })
    await changed('gone:article:1')
    renderer.release()
    await turns()
    renderer.release()
    expect((await asked).status).toBe(410)
  })

  it('is rather not shown at all than shown when it is withdrawn during every render', async () => {
    const { renderer, documents, changed } = await setUp()
    renderer.pages.set(STORM, first)
    renderer.hold()
    const asked = documents.get(STORM)
    const refused = expect(asked).rejects.toThrow('withdrawn')
    for (let round = 0; round < 3; round += 1) {
      await turns()
      await changed('gone:article:1')
      renderer.release()
    }
    await refused
  })

  it('comes back when its story is published again', async () => {
    const { renderer, documents, changed, htmlOf } = await setUp()
    renderer.pages.set(STORM, first)
    await documents.get(STORM)
    await changed('gone:article:1')
    renderer.pages.set(STORM, { status: 410, tags: ['site'], html: '<html>a court order</html>' })
    await documents.refresh(STORM)
    expect(await htmlOf(STORM)).toContain('a court order')
    renderer.pages.set(STORM, second)
    expect(await changed('article:1')).toEqual([STORM])
    await documents.refresh(STORM)
    expect(await htmlOf(STORM)).toBe(second.html)
  })
})

describe('a page that was not found', () => {
  const lost = (clock: { now: () => number }) => ({
    status: 404 as const,
    tags: ['redirects'],
    html: '<html>not found</html>',
    expiresAt: clock.now() + 30_000,
  })

  it('is kept for its half minute, in memory only', async () => {
    const { renderer, documents, clock, files } = await setUp()
    renderer.pages.set('/lost', lost(clock))
    await documents.get('/lost')
    await documents.get('/lost')
    expect(renderer.begun).toHaveLength(1)
    expect(files.kept.size).toBe(0)
    await clock.advance(30_000)
    await documents.get('/lost')
    expect(renderer.begun).toHaveLength(2)
  })

  it('is asked for again after any change', async () => {
    const { renderer, documents, changed, htmlOf } = await setUp()
    await documents.get('/lost')
    renderer.pages.set('/lost', first)
    expect(await htmlOf('/lost')).toContain('not found')
    await changed('article:77')
    expect(await htmlOf('/lost')).toBe(first.html)
  })

  it('stays not found while the CMS is down, after its time and after changes too', async () => {
    const { renderer, documents, clock, changed } = await setUp()
    renderer.pages.set('/lost', lost(clock))
    await documents.get('/lost')
    renderer.pages.set('/lost', down)
    await clock.advance(30_000)
    expect((await documents.get('/lost')).status).toBe(404)
    await changed('redirects')
    expect((await documents.get('/lost')).status).toBe(404)
    // One question in five seconds is enough, whoever asks.
    expect(renderer.begun).toHaveLength(2)
    await clock.advance(5000)
    expect((await documents.get('/lost')).status).toBe(404)
    expect(renderer.begun).toHaveLength(3)
  })

  it('is kept in a file and refreshed like a page when it stands for all that cannot be found', async () => {
    const { renderer, documents, clock, changed, files, htmlOf } = await setUp()
    renderer.pages.set(NOWHERE_KEY, { ...lost(clock), tags: ['site'] })
    await documents.get(NOWHERE_KEY)
    renderer.pages.set(NOWHERE_KEY, down)
    expect(await changed('redirects', 'article:1')).toEqual([])
    expect(await changed('site')).toEqual([NOWHERE_KEY])
    await clock.advance(30_000)
    expect(await htmlOf(NOWHERE_KEY)).toContain('not found')
    const restarted = await setUp({ files })
    restarted.renderer.pages.set(NOWHERE_KEY, down)
    expect(await restarted.htmlOf(NOWHERE_KEY)).toContain('not found')
  })

  it('is forgotten when a thousand others were not found', async () => {
    const { renderer, documents, files } = await setUp()
    await documents.get('/lost')
    for (let number = 0; number < 1000; number += 1) await documents.get(`/lost-${number}`)
    renderer.begun.length = 0
    await documents.get('/lost-999')
    expect(renderer.begun).toEqual([])
    await documents.get('/lost')
    expect(renderer.begun).toEqual(['/lost'])
    expect(files.kept.size).toBe(0)
  })
})

describe('a page whose time is over', () => {
  it('is shown once more while it is made anew', async () => {
    const { renderer, documents, htmlOf, clock } = await setUp()
    renderer.pages.set('/islands', { ...first, expiresAt: clock.now() + 1000 })
    await htmlOf('/islands')
    expect(documents.expired()).toEqual([])
    await clock.advance(1000)
    expect(documents.expired()).toEqual(['/islands'])
    renderer.pages.set('/islands', second)
    expect(await htmlOf('/islands')).toBe(first.html)
    await turns()
    expect(await htmlOf('/islands')).toBe(second.html)
  })

  it('is asked for once while it is made anew, however many readers come', async () => {
    const { renderer, htmlOf, clock, stale } = await setUp()
    renderer.pages.set('/islands', { ...first, expiresAt: clock.now() + 1000 })
    await htmlOf('/islands')
    await clock.advance(1000)
    renderer.hold()
    for (let reader = 0; reader < 10; reader += 1) expect(await htmlOf('/islands')).toBe(first.html)
    expect(stale).toEqual(['/islands'])
    renderer.release()
  })
})

describe('after a restart', () => {
  it('known pages are served from their files, and nothing is rendered', async () => {
    const files = memoryFiles(new Map([[STORM, aDocument()]]))
    const { renderer, htmlOf, documents } = await setUp({ files })
    renderer.pages.set(STORM, down)
    expect(documents.count()).toBe(1)
    expect(await htmlOf(STORM)).toBe(first.html)
    expect(renderer.begun).toEqual([])
  })

  it('a file that is not what it was is not served', async () => {
    const files = memoryFiles(new Map([[STORM, aDocument()]]))
    const { renderer, htmlOf } = await setUp({ files })
    files.kept.clear()
    renderer.pages.set(STORM, second)
    expect(await htmlOf(STORM)).toBe(second.html)
  })
})

describe('after a restart, while the files are still read', () => {
  const setUpReading = async (...kept: APage[]) => {
    const files = memoryFiles(
      new Map(kept.map(aDocument).map((document) => [document.key, document] as const)),
    )
    let go: () => void = () => undefined
    const held = new Promise<void>((resolve) => (go = resolve))
    files.listing = () => held
    const world = await setUp({ files, isWaiting: false })
    world.renderer.pages.set(STORM, down)
    const finish = async (): Promise<void> => {
      go()
      await world.opened
      await turns()
    }
    return { ...world, finish }
  }

  it('a page is served from its file before its turn, and what was never kept is made', async () => {
    const { htmlOf, renderer, documents, finish } = await setUpReading({})
    renderer.pages.set('/islands', second)
    expect(await htmlOf(STORM)).toBe(first.html)
    expect(await htmlOf('/islands')).toBe(second.html)
    expect(renderer.begun).toEqual(['/islands'])
    await finish()
    expect(documents.count()).toBe(2)
  })

  it.each(['reader', 'nobody'])(
    'a page that changed meanwhile is made anew, asked for by %s',
    async (who) => {
      const { htmlOf, changed, finish, stale } = await setUpReading({}, { key: '/about', tags: ['page:1'] })
      expect(await changed('article:1')).toEqual([])
      if (who === 'reader') expect(await htmlOf(STORM)).toBe(first.html)
      await finish()
      expect(stale).toEqual([STORM])
    },
  )

  it.each(['reader', 'nobody'])(
    'a story withdrawn meanwhile is never shown, asked for by %s',
    async (who) => {
      const { documents, changed, finish, files } = await setUpReading({})
      await changed('gone:article:1')
      if (who === 'reader') expect((await documents.get(STORM)).status).toBe(410)
      await finish()
      expect((await documents.get(STORM)).status).toBe(410)
      expect(files.kept.get(STORM)?.status).toBe(410)
    },
  )

  it('a feed that tells a withdrawn story whole is not shown', async () => {
    const type = 'application/rss+xml'
    const { documents, changed, files } = await setUpReading({ key: '/feed.xml', type })
    await changed('gone:article:1')
    await documents.get('/feed.xml')
    expect(files.kept.has('/feed.xml')).toBe(false)
  })

  it('an older file does not take the place of a page made since, nor of one that is gone', async () => {
    const { documents, renderer, htmlOf, finish, files } = await setUpReading({}, { key: '/about' })
    renderer.pages.set(STORM, second)
    renderer.pages.delete('/about')
    await documents.refresh(STORM)
    await documents.refresh('/about')
    await finish()
    expect(await htmlOf(STORM)).toBe(second.html)
    expect(documents.tagsOf('/about')).toBeNull()
    expect([...files.kept.keys()]).toEqual([STORM])
  })

  it('a story that is refreshed and gone keeps what brings it back', async () => {
    const { documents, renderer, finish } = await setUpReading({})
    renderer.pages.set(STORM, { status: 410, tags: ['site'] })
    await documents.refresh(STORM)
    await finish()
    expect(documents.tagsOf(STORM)).toContain('article:1')
  })

  it('a page that is gone has no file left, although its file could not be read', async () => {
    const { documents, renderer, finish, files } = await setUpReading({})
    files.read = () => Promise.resolve(null)
    renderer.pages.delete(STORM)
    expect((await documents.get(STORM)).status).toBe(404)
    await finish()
    expect(files.kept.size).toBe(0)
  })

  it('the files are read again when they cannot be read', async () => {
    const files = memoryFiles(new Map([[STORM, aDocument()]]))
    files.listing = () => Promise.reject(new Error('too many open files'))
    const { documents, opened, changed, renderer } = await setUp({ files, isWaiting: false })
    renderer.pages.set(STORM, down)
    await expect(opened).rejects.toThrow('too many open files')
    expect(await changed('gone:article:1')).toEqual([])
    files.listing = null
    await documents.open()
    expect((await documents.get(STORM)).status).toBe(410)
  })
})

describe('starting again from everything', () => {
  it('names every known page and forgets what was not found', async () => {
    const { renderer, documents } = await setUp()
    renderer.pages.set(STORM, first)
    renderer.pages.set('/', { ...first, tags: ['front'] })
    for (const key of [STORM, '/', '/lost']) await documents.get(key)
    const { affected } = documents.invalidate('everything')
    expect(affected.map(({ key }) => key).sort()).toEqual(['/', STORM])
    renderer.begun.length = 0
    await documents.get('/lost')
    expect(renderer.begun).toEqual(['/lost'])
  })
})

describe('a page that is compressed better behind its first copy', () => {
  const setUpSlow = async () => {
    const waiting: (() => void)[] = []
    const compressWell = async (bodies: Bodies): Promise<Bodies> => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return { ...bodies, br: Buffer.from(`smaller: ${bodies.identity.toString()}`) }
    }
    const world = await setUp({ compressWell })
    world.renderer.pages.set(STORM, first)
    const finish = async (): Promise<void> => {
      waiting.shift()?.()
      await turns()
    }
    const sent = async (): Promise<string> => (await world.documents.get(STORM)).bodies.br.toString()
    return { ...world, finish, sent }
  }

  it('is served at once, and smaller as soon as that is done, from its file too', async () => {
    const { htmlOf, finish, sent, files } = await setUpSlow()
    expect(await htmlOf(STORM)).toBe(first.html)
    expect(await sent()).not.toContain('smaller')
    await finish()
    expect(await sent()).toBe(`smaller: ${first.html}`)
    expect(files.kept.get(STORM)?.bodies.br.toString()).toBe(`smaller: ${first.html}`)
  })

  it('never comes back when a newer one has taken its place', async () => {
    const { renderer, changed, documents, htmlOf, finish, sent, files } = await setUpSlow()
    await htmlOf(STORM)
    await turns()
    renderer.pages.set(STORM, second)
    await changed('article:1')
    await documents.refresh(STORM)
    await finish()
    expect(await htmlOf(STORM)).toBe(second.html)
    expect(keptText(files)).toBe(second.html)
    await finish()
    expect(await sent()).toBe(`smaller: ${second.html}`)
  })
})
