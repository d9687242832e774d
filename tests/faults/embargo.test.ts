import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db, Document } from 'mongodb'
import { MongoClient, ObjectId } from 'mongodb'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readTestEnvironment } from '../env'
import { aBody } from '../support/aBody'
import { aPublishedStory } from '../support/aPublishedStory'
import type { NewsroomClient } from '../support/newsroomClient'
import { asPerson } from '../support/newsroomClient'
import { earlySigns, toldBy } from '../support/earlySigns'
import type { Surface } from '../support/publicSurfaces'
import { publicSurfaces } from '../support/publicSurfaces'
import { stack } from '../support/stack'
import { killed, workerProcess } from '../support/workerProcess'

/** Some of them come with the same picture, as the parts of one report do. */
const STORIES_OF_A_PHOTO = 4
const ASK_EVERY_MS = 200
/** Time to schedule everything, and then to look at it while nothing may change. */
const AHEAD_MS = 60_000
const LOOKED_AT_MS = 5000
const OUT_WITHIN_MS = 5000
const SETTLED_WITHIN_MS = 60_000
const { siteUrl, cmsUrl, mongodbUri, dataDir, stories: STORIES = 20 } = readTestEnvironment()

let publisher: NewsroomClient
let client: MongoClient
let db: Db
let second: ChildProcess

beforeAll(async () => {
  publisher = await asPerson('publisher')
  client = await MongoClient.connect(mongodbUri)
  db = client.db()
  second = await workerProcess()
})
afterAll(async () => {
  await killed(second)
  await client.close()
})

type Story = { id: string; canary: string; path: string; row: string }
type Photo = { id: string; name: string; filename: string; alt: string }

const word = (place: string): string => `${place}${randomBytes(6).toString('hex')}`
const pidOf = (name: 'worker' | 'cms'): number =>
  Number(readFileSync(join(dataDir, 'run', `${name}.pid`), 'utf8'))
const until = (moment: Date): Promise<unknown> => pause(Math.max(0, moment.getTime() - Date.now()))

const aPhoto = async (): Promise<Photo> => {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer()
  const alt = word('alt')
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'picture.jpg')
  form.append('_payload', JSON.stringify({ alt, caption: alt, credit: alt }))
  const { doc } = (await (await publisher.send('POST', 'photos', form)).json()) as { doc: Photo }
  return doc
}

const schedule = async (article: string, at: Date): Promise<string> =>
  publisher.create('schedule', { article, action: 'publish', at: at.toISOString() })

const someStories = async (
  count: number,
  photos: readonly Photo[] = [],
): Promise<Omit<Story, 'row' | 'path'>[]> => {
  const [section] = await publisher.find('sections', 'where[slug][equals]=harbour')
  const [topic] = await publisher.find('topics', 'where[slug][equals]=ferries&where[language][equals]=en')
  const [author] = await publisher.find('authors', 'where[language][equals]=en&limit=1')
  const stories: Omit<Story, 'row' | 'path'>[] = []
  for (let number = 0; number < count; number += 1) {
    const photo = photos[Math.floor(number / STORIES_OF_A_PHOTO)]
    const canary = word('embargo')
    const id = await publisher.create('articles?draft=true', {
      headline: canary,
      slug: canary,
      teaser: canary,
      kicker: canary,
      language: 'en',
      section: section?.id,
      topics: [topic?.id],
      authors: [author?.id],
      ...(photo ? { leadPhoto: photo.id } : {}),
      body: aBody(canary),
    })
    stories.push({ id, canary })
  }
  return stories
}

const authorSlug = async (): Promise<string> => {
  const answer = await publisher.send('GET', 'authors?where[language][equals]=en&limit=1')
  return ((await answer.json()) as { docs: { slug: string }[] }).docs[0]?.slug ?? ''
}

const scheduleAll = async (drafts: readonly Omit<Story, 'row' | 'path'>[], at: Date): Promise<Story[]> => {
  const day = at.toISOString().slice(0, 10).replaceAll('-', '/')
  const stories: Story[] = []
  for (const draft of drafts)
    stories.push({ ...draft, path: `/${day}/${draft.canary}`, row: await schedule(draft.id, at) })
  return stories
}

/** The last place of the front page, which is the story's as soon as it is published. */
const placeOnFront = async (story: string): Promise<void> => {
  const answer = await publisher.send('GET', 'globals/front-page')
  const { editions } = (await answer.json()) as { editions: { language: string; slots: string[] }[] }
  const placed = editions.map((edition) =>
    edition.language === 'en' ? { ...edition, slots: [...edition.slots.slice(0, 7), story] } : edition,
  )
  const saved = await publisher.send('POST', 'globals/front-page', {
    editions: placed,
    _status: 'published',
  })
  expect(saved.status).toBe(200)
}

/** All that was published is numbered, and nothing is left to be made anew: from here on every change is a sign. */
const untilSettled = (address: string, words: string): Promise<void> =>
  vi.waitFor(
    async () => {
      expect((await get(address)).text).toContain(words)
      expect(await db.collection('outbox').countDocuments({ kind: 'feed', cursor: null })).toBe(0)
      const last = await db.collection('outbox').find().sort({ cursor: -1 }).limit(1).next()
      expect(JSON.parse((await get(`${siteUrl}/readyz`)).text.split('\n')[1] ?? '')).toMatchObject({
        feed: { cursor: Number(last?.cursor) },
        refreshesPending: 0,
      })
    },
    { timeout: SETTLED_WITHIN_MS, interval: 200 },
  )

type Answer = { address: string; status: number; text: string; receivedAt: number }

const get = async (address: string): Promise<Answer> => {
  const response = await fetch(address, {
    // A page is compressed better a moment after it was made: other bytes and another ETag, and the same words.
    headers: { 'accept-encoding': 'identity' },
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  })
  const text = await response.text()
  const headers = JSON.stringify([...response.headers].filter(([name]) => name !== 'date'))
  return {
    address,
    status: response.status,
    text: `${headers}\n${text}`,
    receivedAt: Date.now(),
  }
}

type Watching = { surface: Surface; answers: Answer[] }

/** Asks one surface again and again until the moment; what is received before it is kept. */
const watch = async (surface: Surface, at: Date): Promise<Watching> => {
  const answers: Answer[] = []
  while (Date.now() < at.getTime()) {
    const begun = Date.now()
    // An answer that does not come says nothing.
    const answer = await get(surface.address).catch(() => null)
    if (answer !== null && answer.receivedAt < at.getTime()) answers.push(answer)
    await pause(Math.max(0, begun + ASK_EVERY_MS - Date.now()))
  }
  return { surface, answers }
}

const rowsOf = (stories: readonly Story[]) =>
  db
    .collection('schedule')
    .find({ _id: { $in: stories.map(({ row }) => new ObjectId(row)) } })
    .toArray()

const untilDone = (stories: readonly Story[]): Promise<void> =>
  vi.waitFor(
    async () => {
      const states = (await rowsOf(stories)).map(({ state, why }) =>
        `${String(state)} ${String(why ?? '')}`.trim(),
      )
      expect(states.filter((state) => state !== 'done')).toEqual([])
    },
    { timeout: SETTLED_WITHIN_MS, interval: 100 },
  )

/** Asks for a page until readers get the story. Returns the milliseconds since the moment. */
const shownAfter = async ({ path, canary }: Story, at: Date): Promise<number> => {
  for (;;) {
    const answer = await get(siteUrl + path).catch(() => null)
    if (answer?.status === 200 && answer.text.includes(canary)) return answer.receivedAt - at.getTime()
    if (Date.now() > at.getTime() + SETTLED_WITHIN_MS) throw new Error(`${path} is not out.`)
    await pause(ASK_EVERY_MS)
  }
}

/**
 * How long after the moment readers get each story from the reader site. In milliseconds. It is asked for as soon as it is
 * published, not before: what is not found is asked of the CMS anew at each change, and to answer twenty who ask for twenty
 * such pages would be what the site is busy with.
 */
const outAfter = async (stories: readonly Story[], at: Date): Promise<number[]> => {
  const shown = new Map<string, Promise<number>>()
  await vi.waitFor(
    async () => {
      const done = new Set(
        (await rowsOf(stories)).filter(({ state }) => state === 'done').map(({ _id }) => String(_id)),
      )
      for (const story of stories) {
        if (done.has(story.row) && !shown.has(story.row)) shown.set(story.row, shownAfter(story, at))
      }
      expect(shown.size).toBe(stories.length)
    },
    { timeout: SETTLED_WITHIN_MS, interval: 100 },
  )
  return Promise.all(stories.map(({ row }) => shown.get(row) ?? Promise.resolve(Infinity)))
}

/** Stories of which there is not exactly one published version and one announcement. */
const notOnce = async (stories: readonly Story[]): Promise<string[]> => {
  const wrong = await Promise.all(
    stories.map(async ({ id }) => {
      const versions = await db
        .collection('_articles_versions')
        .countDocuments({ parent: new ObjectId(id), 'version._status': 'published' })
      const entries = await db.collection('outbox').countDocuments({ tags: `article:${id}` })
      return versions === 1 && entries === 1
        ? []
        : [`${id}: ${String(versions)} versions, ${String(entries)} entries`]
    }),
  )
  return wrong.flat()
}

/** Kills the worker while it is in the middle of a release, and says how many were out by then. */
const killInTheMiddle = async (pid: number, stories: readonly Story[]): Promise<number> => {
  const isOfWorker = ({ state, holder }: Document): boolean =>
    state === 'running' && String(holder).includes(`:${String(pid)}:`)
  const look = async (): Promise<{ out: number; isAtIt: boolean }> => {
    const rows = await rowsOf(stories)
    return { out: rows.filter(({ state }) => state === 'done').length, isAtIt: rows.some(isOfWorker) }
  }
  return await vi.waitFor(
    async () => {
      const { out, isAtIt } = await look()
      if (!isAtIt) throw new Error(`${String(out)} are out, and the worker is at none.`)
      // Held still while it is looked at once more, so that it cannot have finished when it is killed.
      process.kill(pid, 'SIGSTOP')
      const still = await look()
      if (still.isAtIt) {
        process.kill(pid, 'SIGKILL')
        return still.out
      }
      process.kill(pid, 'SIGCONT')
      throw new Error('The worker finished meanwhile.')
    },
    { timeout: SETTLED_WITHIN_MS, interval: 5 },
  )
}

it(`shows nothing of ${String(STORIES)} stories before their moment, and each of them once after it, over a kill -9 of a worker`, async () => {
  const photos: Photo[] = []
  while (photos.length < STORIES / STORIES_OF_A_PHOTO) photos.push(await aPhoto())
  const [photo] = photos
  if (!photo) throw new Error('There is no photo.')
  const drafts = await someStories(STORIES, photos)
  const control = word('control')
  const live = await aPublishedStory(publisher, `Control ${control}`)
  await publisher.update(`articles/${live.id}`, {
    related: drafts.slice(0, 4).map(({ id }) => id),
    _status: 'published',
  })
  const changed = word('changed')
  await publisher.update(`articles/${live.id}?draft=true`, { headline: changed, teaser: changed })
  await placeOnFront(drafts[0]?.id ?? '')
  await untilSettled(siteUrl + live.path, control)

  const at = new Date(Date.now() + AHEAD_MS)
  const stories = await scheduleAll(drafts, at)
  const update = await schedule(live.id, at)
  const [first, last] = [stories[0], stories.at(-1)]
  if (!first || !last) throw new Error('There are no stories.')
  const feed = await db.collection('outbox').find().sort({ cursor: -1 }).limit(1).next()
  const surfaces: Surface[] = [
    ...publicSurfaces({
      story: { ...first, slug: first.canary },
      related: live,
      photo,
      author: await authorSlug(),
      feedFrom: Number(feed?.cursor ?? 0),
    }),
    { address: siteUrl + last.path, isOfStory: true, namesStory: true },
  ]
  // What was kept of before is made anew once; from here on nothing may change.
  for (const { address } of surfaces) await get(address)
  expect(at.getTime() - Date.now(), 'time that is left to look').toBeGreaterThan(LOOKED_AT_MS)

  const watched = await Promise.all(surfaces.map((surface) => watch(surface, at)))
  const out = outAfter(stories, at)
  const outByThen = await killInTheMiddle(pidOf('worker'), stories)
  const delays = await out
  const rows = await rowsOf(stories)
  await stack('start', 'worker')

  const done = rows.map(({ doneAt }) => (doneAt as Date).getTime() - at.getTime())
  const answers = watched.flatMap(({ answers: those }) => those)
  const secrets = [
    ...stories.flatMap(({ canary, id }) => [canary, id]),
    ...photos.flatMap(({ id, alt, name, filename }) => [id, alt, name, filename]),
    changed,
  ]
  const enough = LOOKED_AT_MS / ASK_EVERY_MS / 5
  const early = watched.flatMap((one) => earlySigns(one, { secrets, enough }))
  console.log(
    `${String(answers.length)} answers of ${String(surfaces.length)} surfaces before the moment: ${String(early.length)} signs of what was to come. ` +
      `Published ${String(Math.min(...done))} to ${String(Math.max(...done))} ms after the moment, out on the reader site ${String(Math.min(...delays))} to ${String(Math.max(...delays))} ms after it; ` +
      `${String(outByThen)} were out when the worker was killed, ${String(rows.filter(({ claims }) => Number(claims) > 1).length)} were taken twice.`,
  )
  expect(early).toEqual([])
  expect(answers.some(({ text }) => text.includes(control))).toBe(true)
  expect(Math.min(...done)).toBeGreaterThanOrEqual(0)
  expect(await notOnce(stories)).toEqual([])
  // Each surface that was silent speaks now, or its silence would have said nothing.
  await vi.waitFor(
    async () => {
      const now = await Promise.all(
        surfaces.filter(({ namesStory }) => namesStory).map(({ address }) => get(address)),
      )
      expect(now.filter((answer) => toldBy(answer, secrets) === null).map(({ address }) => address)).toEqual(
        [],
      )
      expect((await get(siteUrl + live.path)).text).toContain(changed)
    },
    { timeout: 20_000, interval: 200 },
  )
  expect((await get(`${siteUrl}/media/${photo.name}/640.webp`)).status).toBe(200)
  const list = await get(`${cmsUrl}/api/content/v1/articles?limit=100`)
  expect(stories.filter(({ canary }) => !list.text.includes(canary))).toEqual([])
  expect(await db.collection('schedule').findOne({ _id: new ObjectId(update) })).toMatchObject({
    state: 'done',
  })
  // Last: a machine that is busy with other things says nothing about the rest.
  expect(Math.max(...delays)).toBeLessThanOrEqual(OUT_WITHIN_MS)
})

it('puts out what is due while the CMS is killed, and shows it once the CMS is back', async () => {
  const drafts = await someStories(5)
  const at = new Date(Date.now() + 20_000)
  const stories = await scheduleAll(drafts, at)
  await until(new Date(at.getTime() - 1000))
  process.kill(pidOf('cms'), 'SIGKILL')
  await untilDone(stories)
  const late = (await rowsOf(stories)).map(({ doneAt }) => (doneAt as Date).getTime() - at.getTime())
  await stack('start', 'cms')
  await outAfter(stories, new Date())
  console.log(
    `published ${String(Math.min(...late))} to ${String(Math.max(...late))} ms after the moment without a CMS`,
  )
  expect(Math.max(...late)).toBeLessThanOrEqual(OUT_WITHIN_MS)
  expect(await notOnce(stories)).toEqual([])
})

it('catches up without a request where no worker ran at the moment, and says how late it was', async () => {
  const drafts = await someStories(5)
  await killed(second)
  await stack('kill', 'worker')
  const at = new Date(Date.now() + 10_000)
  const stories = await scheduleAll(drafts, at)
  await until(new Date(at.getTime() + 8000))
  expect((await rowsOf(stories)).map(({ state }) => String(state))).toEqual(stories.map(() => 'waiting'))
  const readiness = await get(`${cmsUrl}/readyz`)
  await stack('start', 'worker')
  const back = Date.now()
  await untilDone(stories)
  const rows = await rowsOf(stories)
  const after = rows.map(({ doneAt }) => (doneAt as Date).getTime() - back)
  console.log(`caught up at most ${String(Math.max(...after))} ms after the worker was back`)
  expect(readiness.status).toBe(200)
  expect(Math.max(...after)).toBeLessThanOrEqual(OUT_WITHIN_MS)
  expect(rows.every(({ lateBySeconds }) => Number(lateBySeconds) >= 8)).toBe(true)
  expect(await notOnce(stories)).toEqual([])
})
