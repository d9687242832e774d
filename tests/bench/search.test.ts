import { searchResults } from '@dateline/content-schema/search'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readTestEnvironment } from '../env'
import { bigArchive } from '../support/bigArchive'
import type { CmsOnDatabase } from '../support/cmsOnDatabase'
import { cmsOnDatabase } from '../support/cmsOnDatabase'
import { percentile } from '../support/percentile'

const STORIES = 100_000
const RUNS = 20
const LIMIT_MS = 150
const DATABASE = 'bench-search'
const INDEXED_WITHIN_MS = 3_000_000

const { mongodbUri } = readTestEnvironment()
let client: MongoClient
let cms: CmsOnDatabase
let section: string
let topic: string
/** Two words that one story of a hundred has. */
let names: [string, string]

beforeAll(async () => {
  client = await MongoClient.connect(mongodbUri)
  const { db, ids } = await bigArchive(client, { database: DATABASE, stories: STORIES, photos: 100 })
  topic = String(ids.topics[0])
  const stories = await db
    .collection('articles')
    .find({ language: 'en', _status: 'published' }, { projection: { teaser: 1, section: 1 }, limit: 2 })
    .toArray()
  const [one = '', other = ''] = stories.map(({ teaser }) => String(teaser).split(' ').at(-1))
  names = [one, other]
  section = String(stories[0]?.section)
  cms = await cmsOnDatabase(DATABASE, { hasWorker: true })
  const started = performance.now()
  await vi.waitFor(
    async () => expect((await fetch(`${cms.cmsUrl}/api/content/v1/search?q=ferry`)).status).toBe(200),
    { timeout: INDEXED_WITHIN_MS, interval: 1000 },
  )
  const seconds = (performance.now() - started) / 1000
  const { totalIndexSize } = await db.command({ collStats: 'search-rows' })
  console.log(
    `${String(STORIES)} stories were read in ${seconds.toFixed(0)} s, ${String(Math.round(Number(totalIndexSize) / 1e6))} MB of indexes`,
  )
}, INDEXED_WITHIN_MS)

afterAll(async () => {
  await cms.stop()
  await client.db(DATABASE).dropDatabase()
  await client.close()
})

/** What readers ask, from the commonest to the rarest. Nobody keeps an answer: each is worked out anew. */
const questions = (): Record<string, (run: number) => Record<string, string>> => ({
  'a word that every story has': (run) => ({ q: 'winter', page: String(1 + (run % 5)) }),
  'three words that every story has': () => ({ q: 'winter ferry council' }),
  'the same, newest first': () => ({ q: 'winter ferry council', sort: 'newest' }),
  'in a section': () => ({ q: 'harbour storm', section }),
  'on a topic': () => ({ q: 'harbour storm', topic }),
  'in a year': () => ({ q: 'harbour storm', from: '2025-01-01', to: '2025-12-31' }),
  'a name that one story of a hundred has': () => ({ q: names[0] }),
  'two such names, which few stories share': () => ({ q: names.join(' ') }),
  'a name and a word that every story has': () => ({ q: `${names[0]} winter` }),
  'what one story has': (run) => ({ q: String(5001 + run * 20) }),
  'a mistyped word': () => ({ q: 'harbuor' }),
  'a mistyped name and a word': () => ({ q: `${names[0].slice(1)} storm` }),
  'what nobody wrote': () => ({ q: 'qqqqqqqq zeppelin' }),
  Russian: () => ({ q: 'winter ferry', language: 'ru' }),
})

it(`answers a search in ${String(STORIES)} stories within ${String(LIMIT_MS)} ms, in 95 of 100`, async () => {
  const all: number[] = []
  const table: Record<string, unknown>[] = []
  for (const [name, fields] of Object.entries(questions())) {
    const times: number[] = []
    let total = 0
    for (let run = -2; run < RUNS; run += 1) {
      const query = new URLSearchParams(fields(Math.max(0, run)))
      const started = performance.now()
      const answer = await fetch(`${cms.cmsUrl}/api/content/v1/search?${query.toString()}`)
      const text = await answer.text()
      if (run >= 0) times.push(performance.now() - started)
      expect(answer.status, text.slice(0, 300)).toBe(200)
      total = searchResults.parse(JSON.parse(text)).total
    }
    all.push(...times)
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)].map(Math.round)
    table.push({ name, total, p50, p95 })
  }
  console.table(table)
  const p95 = percentile(all, 0.95)
  console.log(`p50 ${percentile(all, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms of ${String(all.length)}`)
  expect(p95).toBeLessThanOrEqual(LIMIT_MS)
})
