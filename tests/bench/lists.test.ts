import type { Db, Document } from 'mongodb'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTestEnvironment } from '../env'
import { bigArchive } from '../support/bigArchive'
import type { CmsOnDatabase } from '../support/cmsOnDatabase'
import { cmsOnDatabase } from '../support/cmsOnDatabase'
import { percentile } from '../support/percentile'

const STORIES = 100_000
const PHOTOS = STORIES / 5
const RUNS = 20
const LIMIT_MS = 500
const DATABASE = 'bench-lists'

const { mongodbUri, demoPassword } = readTestEnvironment()
let client: MongoClient
let db: Db
let cms: CmsOnDatabase
let cmsUrl: string
let cookie: string
let ids: Record<'section' | 'desk' | 'person' | 'photo' | 'story', string>

const logIn = async (): Promise<void> => {
  const answer = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: cmsUrl },
    body: JSON.stringify({ email: 'publisher@dateline.example', password: demoPassword }),
  })
  expect(answer.status).toBe(200)
  cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

beforeAll(async () => {
  client = await MongoClient.connect(mongodbUri)
  const archive = await bigArchive(client, { database: DATABASE, stories: STORIES, photos: PHOTOS })
  db = archive.db
  cms = await cmsOnDatabase(DATABASE)
  cmsUrl = cms.cmsUrl
  await logIn()
  const publisher = await db.collection('users').findOne({ email: 'publisher@dateline.example' })
  const story = await db.collection('articles').findOne({}, { projection: { _id: 1 } })
  ids = {
    section: String(archive.ids.sections[0]),
    desk: String(archive.ids.desks[0]),
    person: String(publisher?._id),
    photo: String(archive.ids.photos[1]),
    story: String(story?._id),
  }
}, 3_000_000)

afterAll(async () => {
  await cms.stop()
  await db.dropDatabase()
  await client.close()
})

const query = (fields: Record<string, string>): string => new URLSearchParams(fields).toString()
const list = (fields: Record<string, string> = {}): string =>
  `/admin/collections/articles?${query({ limit: '10', ...fields })}`

/** What people of the newsroom open, by what they would call it. */
const lists = (): Record<string, string> => ({
  'stories, newest first': list(),
  'stories, page 50': list({ page: '50' }),
  'stories, a hundred of them': list({ limit: '100' }),
  'search for words of a headline': list({ search: 'ferry island council' }),
  'search for what nobody wrote': list({ search: 'zeppelin over the moon' }),
  ...Object.fromEntries(
    ['headline', '-headline', 'section', 'language', 'stage', '_status', 'updatedAt', 'createdAt', 'due'].map(
      (sort) => [`sorted by ${sort}`, list({ sort })],
    ),
  ),
  'of one section': list({ 'where[or][0][and][0][section][equals]': ids.section }),
  'of one stage': list({ 'where[or][0][and][0][stage][equals]': 'editing' }),
  'of one person': list({ 'where[or][0][and][0][assignee][equals]': ids.person }),
  'of one desk': list({ 'where[or][0][and][0][desk][equals]': ids.desk }),
  drafts: list({ 'where[or][0][and][0][_status][equals]': 'draft' }),
  trash: '/admin/collections/articles/trash?limit=10',
  'a search in a field of another story': `/api/articles?${query({ draft: 'true', limit: '10', depth: '0', 'where[headline][like]': 'ferry island', sort: 'headline' })}`,
  board: '/api/newsroom/board',
  'board of one desk': `/api/newsroom/board?desk=${ids.desk}`,
  'my board': '/api/newsroom/board?assignee=me',
  'my work': '/api/newsroom/my-work',
  'front page, search': `/api/newsroom/front/stories?${query({ language: 'en', words: 'zeppelin' })}`,
  photos: '/api/newsroom/media',
  'photos, search': `/api/newsroom/media?${query({ words: 'quay zeppelin' })}`,
  'photos without words': '/api/newsroom/media?filter=wordless',
  'photos shown nowhere': '/api/newsroom/media?filter=unused',
  'photos whose rights ended': '/api/newsroom/media?filter=ended',
  'where a photo is used': `/api/newsroom/photo-uses?photo=${ids.photo}`,
  'list of photos': '/admin/collections/photos?limit=10',
  'calendar of a month': `/api/schedule/calendar?${query({ from: '2025-06-01T00:00:00Z', to: '2025-07-01T00:00:00Z' })}`,
  'history of a story': `/api/articles/${ids.story}/history`,
  'stories to link to': `/api/articles/link-targets?${query({ q: 'ferry island' })}`,
})

type Measured = { name: string; p50: number; p95: number; slowest: number }

const measure = async (name: string, path: string): Promise<Measured> => {
  const times: number[] = []
  for (let run = -2; run < RUNS; run += 1) {
    const started = performance.now()
    const answer = await fetch(cmsUrl + path, { headers: { cookie, origin: cmsUrl } })
    const text = await answer.text()
    expect(answer.status, `${path} ${text.slice(0, 300)}`).toBe(200)
    if (run >= 0) times.push(performance.now() - started)
  }
  return { name, p50: percentile(times, 0.5), p95: percentile(times, 0.95), slowest: Math.max(...times) }
}

/** What the database did for one address: the plans of all its queries on stories and photos. */
const plansOf = async (path: string): Promise<Document[]> => {
  await db.setProfilingLevel('off')
  await db
    .collection('system.profile')
    .drop()
    .catch(() => undefined)
  await db.setProfilingLevel('all')
  const answer = await fetch(cmsUrl + path, { headers: { cookie, origin: cmsUrl } })
  await answer.text()
  await db.setProfilingLevel('off')
  return db
    .collection('system.profile')
    .find({ ns: { $regex: 'articles|photos' }, op: { $in: ['query', 'command'] } })
    .toArray()
}

it(`answers each list of ${String(STORIES)} stories and ${String(PHOTOS)} photos within ${String(LIMIT_MS)} ms, by an index, without a look-up per row`, async () => {
  const measured: Measured[] = []
  const faults: string[] = []
  for (const [name, path] of Object.entries(lists())) {
    const one = await measure(name, path)
    measured.push(one)
    const plans = await plansOf(path)
    const told = plans.map(
      ({ command, planSummary, docsExamined, keysExamined, millis }) =>
        `${String(Object.keys(command as object)[0])} ${String(planSummary)} keys ${String(keysExamined)} docs ${String(docsExamined)} ${String(millis)} ms`,
    )
    console.log(
      `${name}: p50 ${one.p50.toFixed(0)} ms, p95 ${one.p95.toFixed(0)} ms\n    ${told.join('\n    ')}`,
    )
    for (const plan of plans) {
      if (/COLLSCAN/.test(String(plan.planSummary))) faults.push(`${name}: a collection scan`)
      if (JSON.stringify(plan.command).includes('$lookup')) faults.push(`${name}: a look-up for each row`)
    }
    if (one.p95 > LIMIT_MS) faults.push(`${name}: p95 ${one.p95.toFixed(0)} ms`)
  }
  console.table(measured.map(({ name, p50, p95 }) => ({ name, p50: Math.round(p50), p95: Math.round(p95) })))
  expect(faults).toEqual([])
})
