import { problem } from '@dateline/content-schema/problem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import type { Answer } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

type Ref = { id: string }
const PARALLEL = Array.from({ length: 20 }, (_, index) => index)

const saveDraft = (story: Ref, data: unknown): Promise<Answer> =>
  newsroom.as('editor').patch(`articles/${story.id}`, data, { query: 'draft=true' })
const latest = async (story: Ref) =>
  (await newsroom.as('editor').get(`articles/${story.id}`, { query: 'draft=true' })).json ?? {}
const versionsOf = async (story: Ref): Promise<number> =>
  (
    await newsroom.payload.countVersions({
      collection: 'articles',
      where: { parent: { equals: story.id } },
      overrideAccess: true,
    })
  ).totalDocs

describe('the revision of a story', () => {
  it('begins at 1 and stands in every answer to staff, and in none to readers', async () => {
    const story = await newsroom.aLiveStory()
    expect((await latest(story)).revision).toBe(1)
    expect((await newsroom.rest.anonymous.get(`articles/${story.id}`)).json).not.toHaveProperty('revision')
  })

  it('grows by one with a save that names the present one', async () => {
    const story = await newsroom.aStory()
    const answer = await saveDraft(story, { headline: 'One', revision: 1 })
    expect(answer.status).toBe(200)
    expect(answer.json?.doc?.revision).toBe(2)
    expect((await saveDraft(story, { headline: 'Two', revision: 2 })).json?.doc?.revision).toBe(3)
  })

  it('grows by one too with a save that names none', async () => {
    const story = await newsroom.aStory()
    expect((await saveDraft(story, { headline: 'One' })).json?.doc?.revision).toBe(2)
    expect((await saveDraft(story, { headline: 'Two', revision: 2 })).status).toBe(200)
  })

  it('grows through publication as well', async () => {
    const story = await newsroom.aStory()
    await saveDraft(story, { headline: 'One', revision: 1 })
    const published = await newsroom
      .as('publisher')
      .patch(`articles/${story.id}`, { _status: 'published', revision: 2 })
    expect(published.json?.doc?.revision).toBe(3)
    const stale = await newsroom
      .as('publisher')
      .patch(`articles/${story.id}`, { headline: 'Late', _status: 'published', revision: 2 })
    expect(stale.status).toBe(409)
  })
})

describe('a save that started from an older revision', () => {
  it('is a 409 problem with both texts, and changes nothing', async () => {
    const story = await newsroom.aStory({ headline: 'The original' })
    await saveDraft(story, { headline: 'Theirs', revision: 1 })
    const before = await newsroom.snapshot()
    const stale = await saveDraft(story, { headline: 'Mine', revision: 1 })
    expect(stale.status).toBe(409)
    expect(stale.headers.get('content-type')).toBe('application/problem+json')
    expect(problem.parse(stale.json)).toMatchObject({
      status: 409,
      revision: 2,
      yours: { headline: 'Mine' },
      theirs: { headline: 'Theirs' },
    })
    expect(await newsroom.snapshot()).toEqual(before)
  })

  it.each([
    ['a revision of the future', 99],
    ['words', 'two'],
    ['a fraction', 1.5],
    ['zero', 0],
  ])('is refused as well when it names %s', async (_, revision) => {
    const story = await newsroom.aStory()
    const before = await newsroom.snapshot()
    const refused = await saveDraft(story, { headline: 'Mine', revision })
    expect([400, 409]).toContain(refused.status)
    expect(await newsroom.snapshot()).toEqual(before)
  })
})

describe('twenty saves at the same moment', () => {
  it('of one story from one revision: one wins, nineteen are told of the conflict, and one version is kept', async () => {
    const story = await newsroom.aStory()
    const before = await versionsOf(story)
    const answers = await Promise.all(
      PARALLEL.map((index) => saveDraft(story, { headline: `Writer ${index}`, revision: 1 })),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, ...Array<number>(19).fill(409)])
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    }
    const winner = answers.find(({ status }) => status === 200)
    expect(await latest(story)).toMatchObject({ headline: winner?.json?.doc?.headline, revision: 2 })
    expect((await versionsOf(story)) - before).toBe(1)
  })

  it('of a published story: one wins', async () => {
    const story = await newsroom.aLiveStory()
    const answers = await Promise.all(
      PARALLEL.map((index) =>
        newsroom
          .as('publisher')
          .patch(`articles/${story.id}`, { headline: `Writer ${index}`, revision: 1, _status: 'published' }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)])
  })

  it('of one story by callers that name no revision never fail on our side, and each that was accepted counts', async () => {
    const story = await newsroom.aStory()
    const answers = await Promise.all(
      PARALLEL.map((index) => saveDraft(story, { headline: `Script ${index}` })),
    )
    const accepted = answers.filter(({ status }) => status === 200)
    expect(accepted.length).toBeGreaterThan(0)
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
    expect((await latest(story)).revision).toBe(1 + accepted.length)
  })

  it('of twenty stories all succeed', async () => {
    const stories: Ref[] = []
    while (stories.length < PARALLEL.length) stories.push(await newsroom.aStory())
    const answers = await Promise.all(
      stories.map((story) => saveDraft(story, { headline: 'Mine', revision: 1 })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200))
  })
})
