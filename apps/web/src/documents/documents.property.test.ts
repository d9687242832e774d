import type { ChangeEntry } from '@dateline/content-schema/changes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeClock, turns } from '../testing/fakeClock'
import { aDocument, memoryFiles } from '../testing/fakeRenderer'
import { createDocuments, type Documents, type Render } from './documents'
import type { FeedProgress } from './feedProgress'
import { htmlOf, type KeptDocument } from './finishDocument'
import { createLimiter } from './limiter'
import { linkedStories } from './linkedStories'
import { createRefresher, type Refresher } from './refresher'

const STORIES = [1, 2, 3] as const
const DAY = 86_400_000
const pathOf = (story: number): string => `/2026/03/13/story-${story}`
const FRONT = '/'
const TOPIC = '/topics/harbour'
/** The address of the first story before it was moved. */
const OLD = '/2026/03/13/an-old-name'
const KEYS = [FRONT, TOPIC, `${TOPIC}?after=1`, OLD, '/not--found', ...STORIES.map(pathOf)]

type World = { version: number; stories: Map<number, { version: number; isPublic: boolean }> }

/** What the newspaper shows at an address: a pure function of what was published, and of the day. */
const pageOf = (key: string, world: World, now: number): KeptDocument => {
  const day = Math.floor(now / DAY)
  const dated = { expiresAt: (day + 1) * DAY }
  const shown = [...world.stories].filter(([, { isPublic }]) => isPublic)
  const words = (facts: object): string => JSON.stringify({ version: world.version, ...facts })
  const links = shown.map(([story]) => `<a href="${pathOf(story)}">`).join('')
  const cards = shown.map(([story, { version }]) => [story, version])
  const cardTags = shown.map(([story]) => `card:${story}`)
  if (key === FRONT) {
    const html = words({ day, cards }) + links
    return aDocument({ key, html, tags: ['front', 'site', ...cardTags], ...dated })
  }
  if (key.startsWith(TOPIC)) {
    const html = words({ day, cards }) + links
    return aDocument({ key, html, tags: ['topic:1', 'site', ...cardTags], ...dated })
  }
  if (key === OLD && world.stories.get(1)?.isPublic) {
    return aDocument({
      key,
      html: words({}),
      status: 301,
      redirect: pathOf(1),
      tags: ['card:1', 'redirects'],
    })
  }
  const story = STORIES.find((number) => pathOf(number) === key)
  const state = story === undefined ? undefined : world.stories.get(story)
  if (story === undefined || state === undefined) {
    const isNowhere = key === '/not--found'
    const tags = isNowhere ? ['site'] : ['redirects', 'site']
    return aDocument({
      key,
      status: 404,
      html: words({ day }),
      tags,
      expiresAt: now + (isNowhere ? DAY : 30_000),
    })
  }
  if (!state.isPublic) {
    return aDocument({ key, status: 410, html: words({ day }), tags: ['site'], ...dated })
  }
  const tags = [`article:${story}`, `topic:1`, 'site', ...cardTags.filter((tag) => tag !== `card:${story}`)]
  return aDocument({ key, html: words({ own: state.version, cards }), tags })
}

/** The number of the last change that a page may have seen; a stone and a page of no version say nothing. */
const versionIn = (html: string): number | null => {
  const found = /"version":(\d+)/.exec(html)
  return found === null ? null : Number(found[1])
}
/** Only what changed what the page shows counts: two versions of the newspaper may give one page. */
const wordsIn = (html: string): string => html.replace(/"version":\d+,?/, '')

type Command =
  | { do: 'publish' | 'withdraw'; story: number }
  | { do: 'read'; key: string }
  | {
      do:
        | 'settings'
        | 'deliver'
        | 'restart'
        | 'find'
        | 'render'
        | 'breakCms'
        | 'mendCms'
        | 'fillDisk'
        | 'freeDisk'
        | 'reset'
    }
  | { do: 'pass'; milliseconds: number }

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('publish' as const), story: fc.constantFrom(...STORIES) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('withdraw' as const), story: fc.constantFrom(...STORIES) }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('read' as const), key: fc.constantFrom(...KEYS) }) },
  { weight: 6, arbitrary: fc.constant({ do: 'deliver' as const }) },
  { weight: 6, arbitrary: fc.constant({ do: 'render' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'find' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      milliseconds: fc.constantFrom(250, 5000, 31_000, DAY),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'settings' as const,
        'restart' as const,
        'breakCms' as const,
        'mendCms' as const,
        'fillDisk' as const,
        'freeDisk' as const,
        'reset' as const,
      ),
    }),
  },
)

type Running = {
  documents: Documents
  refresher: Refresher
  /** The end of this process: nothing that it still does reaches the disk. */
  end: () => void
}

const play = async (commands: readonly Command[]) => {
  const clock = fakeClock()
  const world: World = { version: 0, stories: new Map() }
  const disk = memoryFiles()
  const feed: ChangeEntry[] = []
  let progress: FeedProgress = { cursor: 0, feed: 'a', unfinished: [] }
  let isBroken = false
  let held: (() => void)[] = []
  let isHolding = true
  /** What waits to be found in the files after a restart, one by one. */
  let hidden: (() => void)[] = []
  disk.listing = () => (isHolding ? new Promise((resolve) => hidden.push(resolve)) : Promise.resolve())

  const render: Render = async (key) => {
    // What a render shows is read at its beginning, and its end may be long after that.
    const page = pageOf(key, world, clock.now())
    const failure = isBroken ? new Error('the CMS is down') : null
    if (isHolding) await new Promise<void>((resolve) => held.push(resolve))
    if (failure !== null) throw failure
    return page
  }

  const start = (): Running => {
    let isRunning = true
    const stop = new AbortController()
    const documents: Documents = createDocuments({
      render,
      files: {
        ...disk,
        write: (document) => (isRunning ? disk.write(document) : Promise.resolve()),
        remove: (key) => (isRunning ? disk.remove(key) : Promise.resolve()),
      },
      clock,
      limits: {
        pages: createLimiter({ atOnce: 2, waiting: 100 }),
        furtherPages: createLimiter({ atOnce: 1, waiting: 100 }),
      },
      onSwap: (document) => void opened.then(() => refresher.makeAhead(linkedStories(document))),
      onStale: (key) => refresher.want(key),
    })
    const opened = documents.open()
    const refresher = createRefresher({
      documents,
      pictures: {
        drop: () => Promise.resolve(),
        names: () => ['p1'],
        verify: () => (isBroken ? Promise.reject(new Error('the CMS is down')) : Promise.resolve()),
        forgetMissing: () => undefined,
      },
      opened,
      forgetAnswers: () => undefined,
      clock,
      signal: stop.signal,
      persist: (now) => {
        if (disk.isFull) return Promise.reject(new Error('no space left'))
        if (isRunning) progress = now
        return Promise.resolve()
      },
    })
    refresher.resume(progress)
    const end = (): void => {
      isRunning = false
      stop.abort()
    }
    return { documents, refresher, end }
  }

  let running = start()
  let delivered = 0
  /** The newest page that a reader saw at each address. */
  const seen = new Map<string, { version: number; words: string }>()

  const olderAfterNewer: string[] = []
  const read = (key: string): void => {
    const look = (document: KeptDocument): void => {
      const html = htmlOf(document)
      const version = versionIn(html)
      if (version === null) return
      const before = seen.get(key)
      const words = wordsIn(html)
      if (before !== undefined && version < before.version) {
        if (words !== before.words) olderAfterNewer.push(`${key}: ${before.words}, then ${words}`)
      } else seen.set(key, { version, words })
    }
    // Without a CMS what is not kept cannot be shown. Nobody sees anything then.
    running.documents.get(key).then(look, () => undefined)
  }
  const change = (tags: string[], alter: () => void): void => {
    world.version += 1
    alter()
    feed.push({ cursor: feed.length + 1, at: '2026-03-13T12:00:00Z', tags })
  }
  const deliver = async (): Promise<void> => {
    const entries = feed.slice(delivered)
    if (entries.length === 0 || isBroken) return
    await running.refresher.onEntries(entries, { cursor: feed.length, feed: 'a' })
    delivered = feed.length
  }
  const listTags = (story: number) => [`article:${story}`, `card:${story}`, 'topic:1', 'front', 'redirects']

  const carryOut = async (one: Command): Promise<void> => {
    switch (one.do) {
      case 'publish':
        return change(listTags(one.story), () =>
          world.stories.set(one.story, { version: world.version, isPublic: true }),
        )
      case 'withdraw':
        if (!world.stories.get(one.story)?.isPublic) return
        return change([...listTags(one.story), `gone:article:${one.story}`], () =>
          world.stories.set(one.story, { version: world.version, isPublic: false }),
        )
      case 'settings':
        return change(['site'], () => undefined)
      case 'read':
        return read(one.key)
      case 'render':
        return held.shift()?.()
      case 'find':
        return hidden.shift()?.()
      case 'deliver':
        return deliver()
      case 'reset':
        if (isBroken) return
        delivered = feed.length
        // It waits until all files were read.
        void running.refresher.onReset({ cursor: feed.length, feed: 'a' })
        return
      case 'pass':
        return clock.advance(one.milliseconds)
      case 'breakCms':
        isBroken = true
        return
      case 'mendCms':
        isBroken = false
        return
      case 'fillDisk':
        disk.isFull = true
        return
      case 'freeDisk':
        disk.isFull = false
        return
      case 'restart':
        running.end()
        held = []
        hidden = []
        running = start()
        delivered = progress.cursor
        return
    }
  }

  for (const one of commands) {
    await carryOut(one)
    await turns(3)
  }

  // All is well again, and everything is dealt with.
  isBroken = false
  disk.isFull = false
  isHolding = false
  for (const go of [...held, ...hidden]) go()
  await turns()
  await deliver()
  const settle = async (): Promise<void> => {
    for (let second = 0; second < 12 || running.refresher.pending() > 0; second += 1) {
      expect(second).toBeLessThan(120)
      await clock.advance(1000)
      running.refresher.sweep()
    }
    await running.refresher.settled()
  }
  const expectFresh = (key: string, kept: KeptDocument): void => {
    const fresh = pageOf(key, world, clock.now())
    expect([key, kept.status, wordsIn(htmlOf(kept))]).toEqual([key, fresh.status, wordsIn(htmlOf(fresh))])
  }

  await settle()
  for (const [key, kept] of disk.kept) {
    expect(running.documents.tagsOf(key), `${key} has a file that nobody knows`).not.toBeNull()
    // Whoever asks for a redirect asks the CMS too.
    if (kept.status !== 301) expectFresh(key, kept)
  }
  for (const key of KEYS) {
    expect(running.documents.tagsOf(key) !== null, `${key} has a file`).toBe(disk.kept.has(key))
    read(key)
  }
  await settle()
  for (const key of KEYS) expectFresh(key, await running.documents.get(key))
  expect(olderAfterNewer).toEqual([])
}

describe('whatever is published, withdrawn, read, broken and started again', () => {
  it('no reader sees an older text after a newer one, and in the end what is kept equals what is made anew', async () => {
    await fc.assert(fc.asyncProperty(fc.array(command, { maxLength: 60, size: 'max' }), play), {
      numRuns: 200,
      endOnFailure: true,
    })
  }, 60_000)
})
