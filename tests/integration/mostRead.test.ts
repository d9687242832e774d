import { mostRead } from '@dateline/content-schema/article'
import { STORY_READS } from '@dateline/cms/intake/storyReads'
import { takeReads } from '@dateline/cms/intake/takeReads'
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aNewsroom, CMS_URL } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import { readAnswer } from './restClient'

const TOKEN = 'a-token-of-the-reader-site'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom({ environment: { READER_TOKEN: TOKEN } })
})
afterAll(() => newsroom.close())
beforeEach(() => newsroom.db.collection(STORY_READS).deleteMany({}))

type Reads = Record<string, number>
const sumsOf = (reads: Reads) => ({
  reads: Object.entries(reads).map(([article, count]) => ({ article, count })),
})

const handIn = async (body: unknown, token = TOKEN) => {
  const { POST } = await import('@dateline/cms/app/(intake)/api/intake/v1/reads/route')
  const text = JSON.stringify(body)
  const headers = { authorization: `Bearer ${token}`, 'content-length': String(text.length) }
  return readAnswer(
    await POST(new Request(`${CMS_URL}/api/intake/v1/reads`, { method: 'POST', headers, body: text })),
  )
}

const ranked = async (language = 'en') => {
  const { GET } = await import('@dateline/cms/app/(content)/api/content/v1/most-read/route')
  const answer = await readAnswer(
    await GET(new Request(`${CMS_URL}/api/content/v1/most-read?language=${language}`)),
  )
  const { articles, tags } = mostRead.parse(answer.json)
  return { ids: articles.map(({ id }) => id), tags }
}

describe('what the reader site counted', () => {
  it('adds up and gives the order of the most read', async () => {
    const [first, second] = [await newsroom.aLiveStory(), await newsroom.aLiveStory()]
    expect((await handIn(sumsOf({ [first.id]: 6, [second.id]: 5 }))).status).toBe(204)
    expect((await ranked()).ids).toEqual([first.id, second.id])
    await handIn(sumsOf({ [second.id]: 5 }))
    const { ids, tags } = await ranked()
    expect(ids).toEqual([second.id, first.id])
    expect(tags).toEqual(expect.arrayContaining([`card:${first.id}`, `card:${second.id}`]))
  })

  it('is kept as a story, its language, a day and a number, and as nothing else', async () => {
    const story = await newsroom.aLiveStory()
    await handIn(sumsOf({ [story.id]: 7 }))
    const rows = await newsroom.db
      .collection(STORY_READS)
      .find({}, { projection: { _id: 0 } })
      .toArray()
    const day = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`)
    expect(rows).toEqual([{ article: new ObjectId(story.id), day, language: 'en', count: 7 }])
  })

  it('says nothing of a story that few have read, or of another day than yesterday', async () => {
    const [few, yesterday, before] = [
      await newsroom.aLiveStory(),
      await newsroom.aLiveStory(),
      await newsroom.aLiveStory(),
    ]
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
    const { payload } = newsroom
    await takeReads(sumsOf({ [few.id]: 4 }), { payload, now: new Date() })
    await takeReads(sumsOf({ [yesterday.id]: 5 }), { payload, now: ago(1) })
    await takeReads(sumsOf({ [before.id]: 500 }), { payload, now: ago(2) })
    expect((await ranked()).ids).toEqual([yesterday.id])
  })

  it('counts for nothing where readers have no such story, and a withdrawn one leaves at once', async () => {
    const [draft, live] = [await newsroom.aStory(), await newsroom.aLiveStory()]
    await handIn(sumsOf({ [draft.id]: 50, [String(new ObjectId())]: 50, [live.id]: 5 }))
    expect(await newsroom.db.collection(STORY_READS).countDocuments()).toBe(1)
    expect((await ranked()).ids).toEqual([live.id])
    await newsroom.payload.update({
      collection: 'articles',
      id: live.id,
      data: { _status: 'draft' },
      user: newsroom.people.publisher,
      overrideAccess: true,
    })
    expect((await ranked()).ids).toEqual([])
  })

  it('is taken from the reader site alone, and refused by name where it is wrong', async () => {
    const story = await newsroom.aLiveStory()
    const sums = sumsOf({ [story.id]: 100 })
    expect((await handIn(sums, 'another-token')).status).toBe(401)
    const wrong = await handIn({ reads: [{ article: story.id, count: -1 }] })
    expect([wrong.status, wrong.json?.field]).toEqual([400, 'reads.0.count'])
    expect((await handIn({ ...sums, reader: 'somebody' })).status).toBe(400)
    expect(await newsroom.db.collection(STORY_READS).countDocuments()).toBe(0)
    expect((await handIn(sums)).status).toBe(204)
  })
})
