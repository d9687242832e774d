import { MongoClient, ObjectId } from 'mongodb'
import type { Db } from 'mongodb'
import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { readTestEnvironment } from '../env'
import type { PublishedStory } from '../support/aPublishedStory'
import { aPublishedStory } from '../support/aPublishedStory'
import type { AcknowledgedSave, StoredStory } from '../support/findDamage'
import { findDamage, kickerOf } from '../support/findDamage'
import { asPerson } from '../support/newsroomClient'
import { stack } from '../support/stack'

const KILLS = 5
const LANES = 6
/** Each kill comes after so many acknowledged saves, so that the database is always in the middle of work. */
const SAVES_BETWEEN_KILLS = 60
/** Every third save is a draft: it goes another way through the database, past the document. */
const DRAFT_EVERY = 3
const NUMBERED_WITHIN_MS = 30_000
const { mongodbUri, dataDir } = readTestEnvironment()

type Lane = { story: PublishedStory; acknowledged: AcknowledgedSave[]; attempted: number }

const damageOf = async (db: Db, { story, acknowledged }: Lane): Promise<ReturnType<typeof findDamage>> => {
  const id = new ObjectId(story.id)
  const rows = await db
    .collection<{ parent: ObjectId; version: StoredStory }>('_articles_versions')
    .find({ parent: id })
    .toArray()
  return findDamage({
    acknowledged,
    document: await db.collection<StoredStory>('articles').findOne({ _id: id }),
    versions: rows.map(({ version }) => version),
    feedEntries: await db.collection('outbox').countDocuments({ kind: 'feed', tags: `article:${story.id}` }),
  })
}

it(`loses no acknowledged save and tears none over ${String(KILLS)} kills of the database under load`, async () => {
  const publisher = await asPerson('publisher')
  const mark = Date.now().toString(36)
  const lanes = await Promise.all(
    Array.from({ length: LANES }, async (_, lane): Promise<Lane> => ({
      story: await aPublishedStory(publisher, `Lane ${String(lane)} of ${mark}`),
      acknowledged: [],
      attempted: 0,
    })),
  )
  const progress = new EventEmitter()
  let isWriting = true
  let failed = 0
  const total = (): number => lanes.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
  const writers = lanes.map(async (lane) => {
    while (isWriting) {
      const number = (lane.attempted += 1)
      const status = number % DRAFT_EVERY === 0 ? 'draft' : 'published'
      const path = `articles/${lane.story.id}${status === 'draft' ? '?draft=true' : ''}`
      const answer = await publisher
        .send('PATCH', path, { kicker: kickerOf(number), _status: status })
        .catch(() => null)
      if (answer?.ok) {
        lane.acknowledged.push({ number, status })
        progress.emit('acknowledged')
      } else failed += 1
      await answer?.arrayBuffer().catch(() => null)
    }
  })
  const acknowledged = async (count: number): Promise<void> => {
    while (total() < count) await once(progress, 'acknowledged')
  }
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await acknowledged(total() + SAVES_BETWEEN_KILLS)
    const pid = Number(readFileSync(join(dataDir, 'run', 'database.pid'), 'utf8'))
    process.kill(pid, 'SIGKILL')
    await stack('start', 'database')
  }
  // What is acknowledged after the last kill says nothing of it: one more is enough to know that saving goes on.
  await acknowledged(total() + 1)
  isWriting = false
  await Promise.all(writers)

  const client = await MongoClient.connect(mongodbUri)
  try {
    const db = client.db()
    await vi.waitFor(
      async () => {
        const unnumbered = { kind: 'feed', cursor: { $exists: false } }
        expect(await db.collection('outbox').countDocuments(unnumbered), 'entries without a number').toBe(0)
      },
      { timeout: NUMBERED_WITHIN_MS },
    )
    const damage = await Promise.all(lanes.map((lane) => damageOf(db, lane)))
    const lost = damage.flatMap((lane) => lane.lost)
    const torn = damage.flatMap((lane) => lane.torn)
    const drafts = lanes.flatMap((lane) => lane.acknowledged).filter(({ status }) => status === 'draft')
    console.log(
      `${String(total())} acknowledged saves, ${String(drafts.length)} of them drafts; ${String(failed)} refused or cut off; lost ${String(lost.length)}, torn ${String(torn.length)}; every feed entry is numbered`,
    )
    expect(lost).toEqual([])
    expect(torn).toEqual([])
    expect(drafts.length).toBeGreaterThan(0)
  } finally {
    await client.close()
  }
})
