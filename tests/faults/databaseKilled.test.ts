import { MongoClient, ObjectId } from 'mongodb'
import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTestEnvironment } from '../env'
import { aPublishedStory } from '../support/aPublishedStory'
import { asPerson } from '../support/newsroomClient'
import { stack } from '../support/stack'

const KILLS = 5
const LANES = 6
/** Each kill comes after so many acknowledged saves, so that the database is always in the middle of work. */
const SAVES_BETWEEN_KILLS = 60
const { mongodbUri, dataDir } = readTestEnvironment()

type Stored = { _id: ObjectId; kicker?: string; revision?: number; _status?: string }
type Version = { parent: ObjectId; latest?: boolean; version: Stored }

it(`loses no acknowledged save and tears none over ${String(KILLS)} kills of the database under load`, async () => {
  const publisher = await asPerson('publisher')
  const mark = Date.now().toString(36)
  const lanes = await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => ({
      story: await aPublishedStory(publisher, `Lane ${String(lane)} of ${mark}`),
      acknowledged: 0,
      attempted: 0,
    })),
  )
  const progress = new EventEmitter()
  let isWriting = true
  let failed = 0
  const total = (): number => lanes.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
  const writers = lanes.map(async (lane) => {
    while (isWriting) {
      const next = lane.attempted + 1
      lane.attempted = next
      const answer = await publisher
        .send('PATCH', `articles/${lane.story.id}`, { kicker: `save ${String(next)}`, _status: 'published' })
        .catch(() => null)
      if (answer?.ok) {
        lane.acknowledged = next
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
  await acknowledged(total() + LANES)
  isWriting = false
  await Promise.all(writers)

  const client = await MongoClient.connect(mongodbUri)
  try {
    const articles = client.db().collection<Stored>('articles')
    const versions = client.db().collection<Version>('_articles_versions')
    const lost: string[] = []
    const torn: string[] = []
    for (const { story, acknowledged: last, attempted } of lanes) {
      const stored = await articles.findOne({ _id: new ObjectId(story.id) })
      const [latest] = await versions
        .find({ parent: new ObjectId(story.id) })
        .sort({ updatedAt: -1 })
        .limit(1)
        .toArray()
      const number = Number(stored?.kicker?.split(' ')[1])
      if (!(number >= last && number <= attempted))
        lost.push(`${story.headline}: stored ${String(number)}, acknowledged ${String(last)}`)
      if (latest?.version.kicker !== stored?.kicker || latest?.version.revision !== stored?.revision)
        torn.push(story.headline)
    }
    const unnumbered = await client
      .db()
      .collection('outbox')
      .countDocuments({ kind: 'feed', cursor: { $exists: false } })
    console.log(
      `${String(total())} last acknowledged numbers in all, ${String(failed)} attempts refused or cut off, lost ${String(lost.length)}, torn ${String(torn.length)}, entries still unnumbered ${String(unnumbered)}`,
    )
    expect(lost).toEqual([])
    expect(torn).toEqual([])
  } finally {
    await client.close()
  }
})
