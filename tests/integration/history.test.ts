import type { HistoryPage, HistoryVersion } from '@dateline/cms/collections/Articles/history/historyEndpoints'
import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBody, aNewsroom } from './aNewsroom'
import type { Newsroom, Who } from './aNewsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const save = async (who: Who, id: string, data: Record<string, unknown>): Promise<void> => {
  const answer = await newsroom.as(who).patch(`articles/${id}`, data, { query: 'draft=true' })
  expect(answer.status, answer.text).toBe(200)
}
const historyOf = async (id: string, who: Who = 'editor', page = 1): Promise<HistoryPage> => {
  const answer = await newsroom.as(who).get(`articles/${id}/history`, { query: `page=${String(page)}` })
  expect(answer.status, answer.text).toBe(200)
  return answer.json as unknown as HistoryPage
}
const versionOf = async (id: string, version: string): Promise<HistoryVersion> =>
  (await newsroom.as('editor').get(`articles/${id}/history/${version}`)).json as unknown as HistoryVersion

describe('the history of a story', () => {
  it('says who saved, what changed in words, and what was published; what one saved in one go is one row', async () => {
    const { id } = await newsroom.aLiveStory({ body: aBody('The ferry leaves at noon.') })
    await save('editor', id, { body: aBody('The ferry leaves at one.') })
    await save('editor', id, { body: aBody('The ferry leaves at two.'), headline: 'The ferry is late' })
    await save('publisher', id, { kicker: 'Port' })
    const { rows, total } = await historyOf(id)
    expect(total).toBe(3)
    expect(rows).toMatchObject([
      { name: 'The publisher', isYou: false, isPresent: true, saves: 1, summary: { fields: ['kicker'] } },
      {
        name: 'The editor',
        isYou: true,
        saves: 2,
        summary: { fields: ['headline'], wordsAdded: 1, wordsRemoved: 1 },
      },
      { name: 'The publisher', newest: { isPublished: true }, summary: null, before: null },
    ])
  })

  it('tells of a move to another stage, and of a save by nobody', async () => {
    const { id } = await newsroom.aStory({ stage: 'writing' }, { by: 'reporter' })
    await save('editor', id, { stage: 'editing' })
    await newsroom.payload.update({
      collection: 'articles',
      id,
      data: { kicker: 'Script' },
      draft: true,
      overrideAccess: true,
    })
    expect((await historyOf(id)).rows).toMatchObject([
      { name: null, stageMoved: null },
      { stageMoved: { from: 'writing', to: 'editing' } },
      { name: 'The reporter' },
    ])
  })

  it('is for the newsroom alone, and so is who saved', async () => {
    const { id } = await newsroom.aLiveStory()
    for (const who of ['anonymous', 'fundraiser'] as const) {
      expect((await newsroom.as(who).get(`articles/${id}/history`)).status).toBe(403)
      expect((await newsroom.as(who).get(`articles/${id}/history/${id}`)).status).toBe(403)
    }
    expect((await newsroom.stored('articles', id))?.savedBy).toBe(newsroom.people.publisher.id)
    for (const who of ['anonymous', 'fundraiser'] as const)
      for (const path of [`articles/${id}`, 'articles'])
        expect((await newsroom.as(who).get(path)).text).not.toContain('savedBy')
    const seen = await newsroom.as('editor').get(`articles/${id}`, { query: 'depth=0' })
    expect(seen.json, 'the merge view names whoever saved').toMatchObject({
      savedBy: newsroom.people.publisher.id,
    })
    const forged = await newsroom
      .as('editor')
      .patch(`articles/${id}`, { savedBy: newsroom.people.admin.id }, { query: 'draft=true' })
    expect(forged.status).toBe(200)
    expect((await historyOf(id)).rows[0]).toMatchObject({ name: 'The editor' })
  })

  it.each(['000000000000000000000000', 'nothing'])('is nowhere where there is no story: %s', async (id) => {
    expect((await newsroom.as('editor').get(`articles/${id}/history`)).status).toBe(404)
    expect((await newsroom.as('editor').get(`articles/${id}/history/${id}`)).status).toBe(404)
  })

  it('is read in pages, at once with 500 versions', async () => {
    const { id } = await newsroom.aStory({ body: aBody('word '.repeat(5000)) })
    const versions = newsroom.db.collection('_articles_versions')
    const first = await versions.findOne({ parent: new ObjectId(id) })
    const day = 86_400_000
    await versions.insertMany(
      Array.from({ length: 500 }, (_, index) => ({
        ...first,
        _id: new ObjectId(),
        latest: false,
        updatedAt: new Date(Date.parse('2024-01-01') + index * day),
      })),
    )
    const started = process.cpuUsage()
    const { rows, pages, total } = await historyOf(id)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
    expect({ rows: rows.length, pages, total }).toEqual({ rows: 20, pages: 26, total: 501 })
    expect((await historyOf(id, 'editor', 26)).rows).toHaveLength(1)
    expect((await newsroom.as('editor').get(`articles/${id}/history`, { query: 'page=0' })).status).toBe(400)
  })
})

describe('an old version', () => {
  it('stands beside the one before and the present one', async () => {
    const { id } = await newsroom.aStory({ headline: 'One' }, { by: 'reporter' })
    await save('editor', id, { headline: 'Two' })
    await save('publisher', id, { headline: 'Three' })
    const [, second] = (await historyOf(id)).rows
    const shown = await versionOf(id, second?.newest.id ?? '')
    expect([shown.before?.headline, shown.text.headline, shown.present.headline]).toEqual([
      'One',
      'Two',
      'Three',
    ])
    expect(shown.revision).toBe(3)
    const other = await newsroom.aStory()
    expect(
      (await newsroom.as('editor').get(`articles/${other.id}/history/${second?.newest.id}`)).status,
    ).toBe(404)
  })

  it('gives back its words as a new draft, and leaves the work where it is', async () => {
    const { id } = await newsroom.aLiveStory({ headline: 'One', body: aBody('Old words.') })
    await save('editor', id, { headline: 'Two', body: aBody('New words.'), stage: 'legal' })
    const before = (await newsroom.as('anonymous').get(`articles/${id}`)).text
    const oldest = (await historyOf(id)).rows.at(-1)?.newest.id ?? ''
    const { revision } = await versionOf(id, oldest)
    const answer = await newsroom
      .as('editor')
      .post(`articles/versions/${oldest}`, undefined, { query: `draft=true&revision=${String(revision)}` })
    expect(answer.status, answer.text).toBe(200)
    const now = (await newsroom.as('editor').get(`articles/${id}`, { query: 'draft=true' })).json
    expect(now).toMatchObject({ headline: 'One', stage: 'legal', _status: 'draft' })
    expect(bodyBlocks(now?.body).map(({ words }) => words)).toEqual(['Old words.'])
    expect((await newsroom.as('anonymous').get(`articles/${id}`)).text).toBe(before)
    expect((await historyOf(id)).rows[0]).toMatchObject({ name: 'The editor', isPresent: true })
  })

  it('is not restored over a text that somebody saved in the meantime', async () => {
    const { id } = await newsroom.aStory({ headline: 'One' })
    await save('editor', id, { headline: 'Two' })
    const oldest = (await historyOf(id)).rows.at(-1)?.newest.id ?? ''
    const { revision } = await versionOf(id, oldest)
    await save('publisher', id, { headline: 'Three' })
    const answer = await newsroom
      .as('editor')
      .post(`articles/versions/${oldest}`, undefined, { query: `draft=true&revision=${String(revision)}` })
    expect(answer.status).toBe(409)
    const now = (await newsroom.as('editor').get(`articles/${id}`, { query: 'draft=true' })).json
    expect(now?.headline).toBe('Three')
  })
})
