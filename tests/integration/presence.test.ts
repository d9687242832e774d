import type { PresenceAnswer } from '@dateline/cms/collections/Articles/presence/presenceAnswer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom, Who } from './aNewsroom'
import type { Answer } from './restClient'

let newsroom: Newsroom
let story: string
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  await newsroom.db.collection('story-presence').deleteMany({})
  await newsroom.db.collection('story-pens').deleteMany({})
  story = (await newsroom.aStory({}, { by: 'reporter' })).id
})

const send = (who: Who, tab: string, more: Record<string, unknown> = {}): Promise<Answer> =>
  newsroom.as(who).post(`articles/${story}/presence`, { tab: `tab-of-${tab}`, ...more })
const told = async (who: Who, tab: string, more: Record<string, unknown> = {}): Promise<PresenceAnswer> => {
  const answer = await send(who, tab, more)
  expect(answer.status, answer.text).toBe(200)
  return answer.json as unknown as PresenceAnswer
}
const leave = (who: Who, tab: string): Promise<Answer> =>
  newsroom.as(who).delete(`articles/${story}/presence`, { query: `tab=tab-of-${tab}` })

/** Time passes for one row, as if nobody had renewed it. */
const age = (collection: string, field: string, id: string, milliseconds: number) =>
  newsroom.db
    .collection<{ _id: string }>(collection)
    .updateOne({ _id: id }, [{ $set: { [field]: { $subtract: [`$${field}`, milliseconds] } } }])

describe('whoever opens a story', () => {
  it('is told who else is there, where, and that the first one writes', async () => {
    expect(await told('editor', 'one', { field: 'body' })).toMatchObject({
      isWriting: true,
      here: [{ isThisTab: true, isYou: true, field: 'body' }],
      revision: 1,
    })
    expect(await told('publisher', 'two', { field: 'headline' })).toMatchObject({
      isWriting: false,
      mayWrite: true,
      pen: { name: 'The editor', isYou: false },
      here: [
        { name: 'The editor', isYou: false, field: 'body' },
        { name: 'The publisher', isYou: true, field: 'headline' },
      ],
    })
  })

  it('counts as two in two tabs', async () => {
    await told('editor', 'one')
    expect(await told('editor', 'two')).toMatchObject({
      isWriting: false,
      pen: { isYou: true },
      here: [
        { isYou: true, isThisTab: false },
        { isYou: true, isThisTab: true },
      ],
    })
  })

  it('learns of a save by its revision', async () => {
    await newsroom
      .as('editor')
      .patch(`articles/${story}`, { headline: 'Two', revision: 1 }, { query: 'draft=true' })
    expect((await told('publisher', 'one')).revision).toBe(2)
  })

  it('never writes what is not theirs to write, and is seen reading', async () => {
    expect(await told('anotherReporter', 'one', { isTaking: true })).toMatchObject({
      isWriting: false,
      mayWrite: false,
      pen: null,
    })
    expect((await told('reporter', 'two')).here).toHaveLength(2)
    expect((await told('reporter', 'two')).isWriting).toBe(true)
  })
})

describe('the pen', () => {
  it('is asked for, and goes over once the other has saved the last words', async () => {
    await told('editor', 'one')
    expect(await told('publisher', 'two', { isTaking: true })).toMatchObject({
      isWriting: false,
      isWaiting: true,
    })
    expect((await told('editor', 'one')).askedBy).toEqual({ name: 'The publisher', isYou: false })
    expect(await told('editor', 'one', { isHandingOver: true })).toMatchObject({
      isWriting: false,
      wasTaken: true,
      pen: { name: 'The publisher' },
    })
    expect(await told('publisher', 'two')).toMatchObject({ isWriting: true, isWaiting: false })
  })

  it('goes over without the other who does not answer', async () => {
    await told('editor', 'one')
    await told('publisher', 'two', { isTaking: true })
    expect((await told('publisher', 'two')).isWriting).toBe(false)
    await age('story-pens', 'askedBy.at', story, 8_000)
    expect((await told('publisher', 'two')).isWriting).toBe(true)
    expect(await told('editor', 'one')).toMatchObject({ isWriting: false, wasTaken: true })
  })

  it('is taken back in the same way', async () => {
    await told('editor', 'one')
    await told('publisher', 'two', { isTaking: true })
    await told('editor', 'one', { isHandingOver: true })
    await told('editor', 'one', { isTaking: true })
    await told('publisher', 'two', { isHandingOver: true })
    expect((await told('editor', 'one')).isWriting).toBe(true)
  })

  it('is free when its holder left, or gave no sign of life for twenty seconds', async () => {
    await told('editor', 'one')
    expect((await leave('editor', 'one')).status).toBe(204)
    expect((await told('publisher', 'two')).isWriting).toBe(true)

    await age('story-pens', 'until', story, 20_000)
    await age('story-presence', 'seenAt', 'tab-of-two', 20_000)
    const after = await told('editor', 'three')
    expect(after.isWriting).toBe(true)
    expect(after.here).toHaveLength(1)
  })

  it('that is free is not taken by a tab in the background', async () => {
    expect((await told('editor', 'one', { isAway: true })).isWriting).toBe(false)
    expect((await told('editor', 'one')).isWriting).toBe(true)
    expect((await told('editor', 'one', { isAway: true })).isWriting).toBe(true)
  })

  it('is with one tab, however many come at the same moment', async () => {
    const tabs = Array.from({ length: 12 }, (_, index) => `at-once-${String(index)}`)
    const answers = await Promise.all(tabs.map((tab) => told('editor', tab)))
    expect(answers.filter(({ isWriting }) => isWriting)).toHaveLength(1)
  })

  it('is not given away for a tab that is closed', async () => {
    await told('editor', 'one')
    await told('publisher', 'two', { isTaking: true })
    await leave('publisher', 'two')
    expect(await told('editor', 'one', { isHandingOver: true })).toMatchObject({
      isWriting: true,
      askedBy: null,
    })
  })
})

describe('who is in a story', () => {
  it('is for the newsroom alone', async () => {
    await told('editor', 'one')
    for (const who of ['anonymous', 'fundraiser'] as const) {
      expect((await send(who, 'two')).status).toBe(403)
      expect((await leave(who, 'one')).status).toBe(403)
    }
    const live = await newsroom.aLiveStory()
    const answer = await newsroom.as('anonymous').get(`articles/${live.id}`)
    expect(answer.text).not.toContain('tab-of')
  })

  it('is not written by somebody else', async () => {
    await told('editor', 'one')
    expect((await send('publisher', 'one')).status).toBe(409)
    await leave('publisher', 'one')
    expect((await told('editor', 'one')).isWriting).toBe(true)
  })

  it.each([
    [{ tab: 'x' }, 400, 'tab'],
    [{ field: '$where' }, 400, 'field'],
    [{ isTaking: 'yes' }, 400, 'isTaking'],
    [{ other: 1 }, 400, 'other'],
  ])('is not told with %j', async (more, status, named) => {
    const answer = await send('editor', 'one', more)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(named)
    expect(await newsroom.db.collection('story-presence').countDocuments()).toBe(0)
  })

  it.each(['000000000000000000000000', 'nothing'])('is nobody where there is no story: %s', async (id) => {
    const answer = await newsroom.as('editor').post(`articles/${id}/presence`, { tab: 'tab-of-one' })
    expect(answer.status).toBe(404)
  })
})
