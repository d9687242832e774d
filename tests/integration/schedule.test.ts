import type { Claimed } from '@dateline/cms/publishing/scheduler/claimDue'
import { claimDue, letGo, sessionName } from '@dateline/cms/publishing/scheduler/claimDue'
import { prepareForNext } from '@dateline/cms/publishing/scheduler/prepareForNext'
import { startScheduler } from '@dateline/cms/publishing/scheduler/scheduler'
import type { ScheduleRow } from '@dateline/cms/publishing/scheduler/scheduleRows'
import { scheduleRowsIn } from '@dateline/cms/publishing/scheduler/scheduleRows'
import type { Article } from '@dateline/cms/payload-types'
import type { Collection } from 'mongodb'
import { ObjectId } from 'mongodb'
import type { MockInstance } from 'vitest'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aBody, aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
let rows: Collection<ScheduleRow>
let stops: (() => Promise<void>)[] = []
const errors: unknown[] = []

beforeAll(async () => {
  newsroom = await aNewsroom()
  rows = scheduleRowsIn(newsroom.db)
})
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()))
  stops = []
  errors.length = 0
  await newsroom.forgetStories()
})
afterAll(() => newsroom.close())

const HOUR = 3_600_000
const inAnHour = (): string => new Date(Date.now() + HOUR).toISOString()
const startWork = (options: { leaseMilliseconds?: number } = {}): void =>
  void stops.push(
    startScheduler({ payload: newsroom.payload, onError: (error) => errors.push(error), ...options }),
  )

type Said = {
  action?: 'publish' | 'unpublish'
  at?: string
  revision?: number
  kind?: string | null
  note?: string | null
}
const schedule = (story: { id: string }, said: Said = {}) =>
  newsroom.as('publisher').post('schedule', { article: story.id, action: 'publish', at: inAnHour(), ...said })

/** Accepted for later, then due at once: time is passed in, not waited for. */
const scheduleAndBring = async (story: { id: string }, said: Said = {}): Promise<string> => {
  const answer = await schedule(story, said)
  expect(answer.status, answer.text).toBe(201)
  const id = String(answer.json?.doc?.id)
  await rows.updateOne({ _id: new ObjectId(id) }, [{ $set: { at: '$$NOW' } }])
  return id
}
const rowOf = async (id: string): Promise<ScheduleRow> => {
  const row = await rows.findOne({ _id: new ObjectId(id) })
  if (row === null) throw new Error(`There is no row ${id}.`)
  return row
}
const untilState = (id: string, state: ScheduleRow['state']): Promise<ScheduleRow> =>
  vi.waitFor(
    async () => {
      const row = await rowOf(id)
      expect(row.state, `${row.reason} ${row.detail}`).toBe(state)
      return row
    },
    { timeout: 40_000, interval: 20 },
  )

const draftSave = (story: { id: string }, data: Partial<Article>, query = 'draft=true&autosave=true') =>
  newsroom.as('editor').patch(`articles/${story.id}`, data, { query })
const newestOf = async ({ id }: { id: string }) =>
  (await newsroom.as('editor').get(`articles/${id}`, { query: 'draft=true' })).json
const seenByReaders = async ({ id }: { id: string }) => newsroom.as('anonymous').get(`articles/${id}`)
const publishedVersions = ({ id }: { id: string }) =>
  newsroom.db.collection('_articles_versions').countDocuments({
    parent: new ObjectId(id),
    'version._status': 'published',
  })

describe('a story that is scheduled', () => {
  it('goes out at its moment and not before, once, without any request', async () => {
    const story = await newsroom.aStory()
    const at = new Date(Date.now() + 1500)
    const before = await newsroom.stored('articles', story.id)
    const answer = await schedule(story, { at: at.toISOString() })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.json?.doc).toMatchObject({
      state: 'waiting',
      revision: 1,
      by: newsroom.people.publisher.id,
    })
    const id = String(answer.json?.doc?.id)
    startWork()
    startWork()
    while (Date.now() < at.getTime() - 50) {
      expect((await seenByReaders(story)).status).toBe(404)
      expect(await newsroom.stored('articles', story.id)).toEqual(before)
    }
    const row = await untilState(id, 'done')
    expect(row.doneAt?.getTime()).toBeGreaterThanOrEqual(at.getTime())
    expect(row.lateBySeconds).toBeLessThanOrEqual(5)
    expect((await seenByReaders(story)).json).toMatchObject({ headline: story.headline })
    const stored = await newsroom.stored('articles', story.id)
    expect(new Date(String(stored?.publishedAt)).getTime()).toBeGreaterThanOrEqual(at.getTime())
    expect(await publishedVersions(story)).toBe(1)
    expect(await newsroom.db.collection('outbox').countDocuments({ tags: `article:${story.id}` })).toBe(1)
    expect(errors).toEqual([])
  })

  it('goes out as it was approved; what was written since stays the newest draft, and its writers go on', async () => {
    const story = await newsroom.aStory({ kicker: undefined })
    const id = await scheduleAndBring(story)
    const typed = await draftSave(story, {
      headline: 'Half a sent',
      kicker: 'Newer',
      body: aBody('Newer words.'),
      stage: 'editing',
    })
    const revision = Number(typed.json?.doc?.revision)
    startWork()
    await untilState(id, 'done')
    const seen = (await seenByReaders(story)).json
    expect(seen).toMatchObject({ headline: story.headline, body: story.body, slug: story.slug })
    expect(seen?.kicker ?? null).toBeNull()
    const newest = await newestOf(story)
    expect(newest).toMatchObject({
      headline: 'Half a sent',
      kicker: 'Newer',
      _status: 'draft',
      stage: 'editing',
    })
    // Whoever is typing names the revision that they started from, and is not disturbed.
    expect((await draftSave(story, { headline: 'Half a sentence', revision })).status).toBe(200)
    expect(await publishedVersions(story)).toBe(1)
  })

  it('is published as it stood, even where the draft was autosaved and goes on being', async () => {
    const story = await newsroom.aStory()
    await draftSave(story, { headline: 'Approved words' })
    const id = await scheduleAndBring(story)
    await draftSave(story, { headline: 'Later words' })
    startWork()
    await untilState(id, 'done')
    expect((await seenByReaders(story)).json?.headline).toBe('Approved words')
    expect((await newestOf(story))?.headline).toBe('Later words')
  })

  it('that is live already gets its update at the moment, with the ledger that was written for it', async () => {
    const story = await newsroom.aLiveStory()
    await draftSave(story, {
      headline: 'Corrected',
      updates: [{ kind: 'correction', note: 'It was three.' }],
    })
    const id = await scheduleAndBring(story)
    expect((await seenByReaders(story)).json?.headline).toBe(story.headline)
    startWork()
    await untilState(id, 'done')
    const stored = await newsroom.stored('articles', story.id)
    expect(stored).toMatchObject({ headline: 'Corrected', firstPublishedAt: String(story.firstPublishedAt) })
    expect(stored?.updates).toMatchObject([
      { kind: 'correction', note: 'It was three.', at: expect.any(String) as string },
    ])
    expect((await newestOf(story))?._status).toBe('published')
  })

  it('that is live already tells readers of the change what was said when it was scheduled', async () => {
    const story = await newsroom.aLiveStory()
    await draftSave(story, { headline: 'Corrected' })
    const said = { kind: 'correction', note: 'It was three.' }
    const id = await scheduleAndBring(story, said)
    await newsroom.as('publisher').patch(`schedule/${id}`, { at: inAnHour() })
    expect(await rowOf(id)).toMatchObject(said)
    await rows.updateOne({ _id: new ObjectId(id) }, [{ $set: { at: '$$NOW' } }])
    await draftSave(story, { headline: 'Later words' })
    startWork()
    await untilState(id, 'done')
    const stored = await newsroom.stored('articles', story.id)
    expect(stored).toMatchObject({ headline: 'Corrected' })
    expect(stored?.updates).toMatchObject([{ ...said, at: expect.any(String) as string }])
    const newest = await newestOf(story)
    expect(newest).toMatchObject({ headline: 'Later words', _status: 'draft', updates: stored?.updates })
  })

  it.each([
    ['note', { kind: 'correction' }],
    ['note', { note: 'It was three.' }],
    ['kind', { kind: 'nonsense' }],
  ])('is refused with its %s where what is said of the change is not whole: %j', async (field, said) => {
    const story = await newsroom.aLiveStory()
    await draftSave(story, { headline: 'Corrected' })
    const answer = await schedule(story, said)
    expect([answer.status, fieldsAtFault(answer)]).toEqual([400, [field]])
    expect(await rows.countDocuments({ article: new ObjectId(story.id) })).toBe(0)
  })

  it('loses what was said of its change when readers lost the story meanwhile, and goes out as new', async () => {
    const story = await newsroom.aLiveStory()
    await draftSave(story, { headline: 'Corrected' })
    const answer = await schedule(story, { kind: 'correction', note: 'It was three.' })
    await newsroom.as('publisher').patch(`articles/${story.id}`, { _status: 'draft' })
    const id = String(answer.json?.doc?.id)
    const moved = await newsroom.as('publisher').patch(`schedule/${id}`, { at: inAnHour() })
    expect(moved.status, moved.text).toBe(200)
    expect(await rowOf(id)).toMatchObject({ kind: null, note: null })
  })

  it('is unpublished at its moment', async () => {
    const story = await newsroom.aLiveStory()
    const id = await scheduleAndBring(story, { action: 'unpublish' })
    startWork()
    await untilState(id, 'done')
    expect((await seenByReaders(story)).status).toBe(404)
  })

  it('is flagged where it went out late', async () => {
    const story = await newsroom.aStory()
    const id = await scheduleAndBring(story)
    await rows.updateOne({ _id: new ObjectId(id) }, [{ $set: { at: { $subtract: ['$$NOW', 90_000] } } }])
    startWork()
    expect((await untilState(id, 'done')).lateBySeconds).toBeGreaterThanOrEqual(90)
  })

  it('is put out by another process where the one that began is gone, and what it left open is ended', async () => {
    const story = await newsroom.aStory()
    const id = await scheduleAndBring(story)
    const { client } = newsroom.db
    const session = client.startSession()
    session.startTransaction()
    await newsroom.db
      .collection<{ _id: string }>('article-revisions')
      .updateOne({ _id: story.id }, { $inc: { writes: 1 } }, { session })
    await rows.updateOne({ _id: new ObjectId(id) }, [
      {
        $set: {
          state: 'running',
          holder: 'gone',
          claims: 1,
          session: sessionName(session),
        },
      },
    ])
    startWork()
    expect((await untilState(id, 'done')).claims).toBe(2)
    await expect(session.commitTransaction()).rejects.toThrow()
    await session.endSession()
    expect(await publishedVersions(story)).toBe(1)
  })

  it('is gone through before its moment, so that nothing is done for the first time then, and no trace is left', async () => {
    const story = await newsroom.aStory()
    const gone = await newsroom.aStory()
    for (const one of [story, gone]) expect((await schedule(one)).status).toBe(201)
    await newsroom.db.collection('_articles_versions').deleteMany({ parent: new ObjectId(gone.id) })
    const before = await newsroom.snapshot()
    const update = vi.spyOn(newsroom.payload, 'update')
    await prepareForNext({ payload: newsroom.payload, db: newsroom.db })
    const saves = update.mock.calls.filter(([{ collection }]) => collection === 'articles')
    update.mockRestore()
    expect(saves).toHaveLength(1)
    expect(await newsroom.snapshot()).toEqual(before)
  })

  it('goes out although its lease is renewed many times while it is written', async () => {
    const id = await scheduleAndBring(await newsroom.aStory())
    startWork({ leaseMilliseconds: 40 })
    expect((await untilState(id, 'done')).claims).toBe(1)
    expect(errors).toEqual([])
  })

  it('waits for another one with its picture, which both would write to, and for nothing else', async () => {
    const [one, other] = [await newsroom.aPhoto(), await newsroom.aPhoto()]
    const rowFor = async (photo: { id: string }): Promise<string> =>
      scheduleAndBring(await newsroom.aStory({ leadPhoto: photo.id }))
    const [first, second, beside] = [await rowFor(one), await rowFor(one), await rowFor(other)]
    const claim = () => claimDue({ db: newsroom.db, leaseMilliseconds: 60_000 })
    const end = async (claimed: Claimed | null): Promise<string> => {
      if (claimed === null) return 'nothing'
      await rows.updateOne({ _id: claimed._id }, { $set: { state: 'done' } })
      await letGo(newsroom.db, claimed)
      return String(claimed._id)
    }
    const [begun, next, none] = [await claim(), await claim(), await claim()]
    expect(none).toBeNull()
    expect([await end(begun), await end(next)]).toEqual([first, beside])
    expect(await end(await claim())).toBe(second)
  })

  it('goes out although a killed process had written the row, and keeps none behind it waiting', async () => {
    const left = await scheduleAndBring(await newsroom.aStory())
    const behind = await scheduleAndBring(await newsroom.aStory())
    const session = newsroom.db.client.startSession()
    const _id = new ObjectId(left)
    await rows.updateOne(
      { _id },
      { $set: { state: 'running', holder: 'gone', session: sessionName(session) } },
    )
    session.startTransaction()
    await rows.updateOne({ _id }, { $set: { state: 'done' } }, { session })
    startWork()
    await untilState(behind, 'done')
    await untilState(left, 'done')
    await expect(session.commitTransaction()).rejects.toThrow()
    await session.endSession()
  })

  it('goes out although the row before it is held by a save that does not end', async () => {
    const held = await scheduleAndBring(await newsroom.aStory())
    const behind = await scheduleAndBring(await newsroom.aStory())
    const session = newsroom.db.client.startSession()
    session.startTransaction()
    await rows.updateOne({ _id: new ObjectId(held) }, { $set: { detail: 'A save' } }, { session })
    startWork()
    await untilState(behind, 'done')
    expect((await rowOf(held)).state).toBe('waiting')
    await session.abortTransaction()
    await session.endSession()
    await untilState(held, 'done')
  })

  it('goes out although a save at the same moment conflicts', async () => {
    const story = await newsroom.aStory()
    const id = await scheduleAndBring(story)
    startWork()
    const saves = Array.from({ length: 6 }, (_, index) => draftSave(story, { kicker: `Save ${index}` }))
    expect((await Promise.all(saves)).filter(({ status }) => status >= 500)).toEqual([])
    await untilState(id, 'done')
    expect((await seenByReaders(story)).status).toBe(200)
  })
})

describe('twenty stories at one moment, with two that work', () => {
  it('go out once each, where all show the same photo too', async () => {
    const { id: leadPhoto } = await newsroom.aPhoto()
    const stories = await Promise.all(Array.from({ length: 20 }, () => newsroom.aStory({ leadPhoto })))
    const ids: string[] = []
    for (const story of stories) ids.push(String((await schedule(story)).json?.doc?.id))
    startWork()
    startWork()
    await rows.updateMany({}, [{ $set: { at: '$$NOW' } }])
    for (const id of ids) await untilState(id, 'done')
    for (const story of stories) {
      expect(await publishedVersions(story)).toBe(1)
      expect(await newsroom.db.collection('outbox').countDocuments({ tags: `article:${story.id}` })).toBe(1)
    }
    expect(await newsroom.db.collection('leases').countDocuments({ _id: /^schedule:/ as never })).toBe(0)
  })
})

describe('what is scheduled', () => {
  it.each(['reporter', 'editor', 'fundraiser', 'anonymous'] as const)('is not decided by %s', async (who) => {
    const story = await newsroom.aStory()
    const said = { article: story.id, action: 'publish', at: inAnHour() }
    expect((await newsroom.as(who).post('schedule', said)).status).toBe(403)
    const id = String((await schedule(story)).json?.doc?.id)
    expect((await newsroom.as(who).patch(`schedule/${id}`, { at: inAnHour() })).status).toBe(403)
    expect((await newsroom.as(who).post(`schedule/${id}/cancel`)).status).toBe(403)
    expect((await newsroom.as('publisher').delete(`schedule/${id}`)).status).toBe(403)
    expect((await rowOf(id)).state).toBe('waiting')
    expect((await newsroom.as(who).get('schedule')).status).toBe(
      who === 'reporter' || who === 'editor' ? 200 : 403,
    )
  })

  it('is decided by a publisher past all access too', async () => {
    const story = await newsroom.aStory()
    const data = { article: story.id, action: 'publish' as const, at: inAnHour() }
    const { payload, people } = newsroom
    await expect(payload.create({ collection: 'schedule', data, overrideAccess: true })).rejects.toThrow(
      'a person',
    )
    await expect(
      payload.create({ collection: 'schedule', data, user: people.editor, overrideAccess: true }),
    ).rejects.toThrow('Only a publisher')
  })

  it.each([
    ['a moment that is over', { at: '2020-01-01T00:00:00.000Z' }, 'at'],
    ['no moment at all', { at: 'tomorrow' }, 'at'],
    ['a state', { state: 'done' }, 'state'],
    ['another person', { by: '0123456789abcdef01234567' }, 'by'],
    ['another version', { version: '0123456789abcdef01234567' }, 'version'],
    ['a story that is not there', { article: '0123456789abcdef01234567' }, 'article'],
    ['something that is no action', { action: 'delete' }, 'action'],
    ['an end of what is not live', { action: 'unpublish' }, 'action'],
  ])('is refused with %s, and nothing is stored', async (_, wrong, field) => {
    const story = await newsroom.aStory()
    const answer = await newsroom
      .as('publisher')
      .post('schedule', { article: story.id, action: 'publish', at: inAnHour(), ...wrong })
    expect(answer.status, answer.text).toBe(400)
    expect(fieldsAtFault(answer)).toEqual([field])
    expect(await rows.countDocuments()).toBe(0)
  })

  it('is refused by the checklist at once, and nothing of the trial is left', async () => {
    const story = await newsroom.aStory({ section: null, teaser: '' })
    const before = await newsroom.snapshot()
    const answer = await schedule(story)
    expect(answer.status).toBe(400)
    expect(fieldsAtFault(answer).sort()).toEqual(['section', 'teaser'])
    expect(await newsroom.snapshot()).toEqual(before)
  })

  it('leaves no trace of the trial where it is accepted', async () => {
    const story = await newsroom.aStory()
    const before = await newsroom.snapshot([
      'articles',
      'photos',
      'outbox',
      'redirects',
      '_articles_versions',
    ])
    expect((await schedule(story)).status).toBe(201)
    const after = await newsroom.snapshot(['articles', 'photos', 'outbox', 'redirects', '_articles_versions'])
    expect(after).toEqual(before)
  })

  it('is refused with a revision that is not the newest one', async () => {
    const story = await newsroom.aStory()
    await draftSave(story, { headline: 'Newer' })
    expect((await schedule(story, { revision: 1 })).status).toBe(409)
    expect((await schedule(story, { revision: 2 })).status).toBe(201)
  })

  it('has one moment a story', async () => {
    const story = await newsroom.aStory()
    const answers = await Promise.all([schedule(story), schedule(story)])
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.every(({ status }) => status < 500)).toBe(true)
    expect(fieldsAtFault(await schedule(story))).toEqual(['action'])
  })

  it('is moved without approving anything newer, and approved anew by naming the revision', async () => {
    const story = await newsroom.aStory()
    const id = String((await schedule(story)).json?.doc?.id)
    await draftSave(story, { headline: 'Newer' })
    const pinned = (await rowOf(id)).version
    const later = new Date(Date.now() + 2 * HOUR).toISOString()
    const moved = await newsroom.as('publisher').patch(`schedule/${id}`, { at: later })
    expect(moved.json?.doc, moved.text).toMatchObject({ at: later, version: pinned, revision: 1 })
    const approved = await newsroom.as('publisher').patch(`schedule/${id}`, { revision: 2 })
    expect(approved.json?.doc, approved.text).toMatchObject({ revision: 2, at: later })
    expect((await rowOf(id)).version).not.toBe(pinned)
    expect((await newsroom.as('publisher').patch(`schedule/${id}`, { state: 'done' })).status).toBe(400)
    expect((await newsroom.as('publisher').patch(`schedule/${id}`, { article: story.id })).status).toBe(400)
  })

  it('does not happen once it was cancelled, and cannot be cancelled twice', async () => {
    const story = await newsroom.aStory()
    const id = await scheduleAndBring(story)
    const cancel = () => newsroom.as('publisher').post(`schedule/${id}/cancel`)
    expect((await cancel()).json?.doc).toMatchObject({
      state: 'cancelled',
      reason: 'cancelled',
      detail: 'The publisher',
    })
    expect((await cancel()).status).toBe(409)
    expect((await newsroom.as('publisher').patch(`schedule/${id}`, { at: inAnHour() })).status).toBe(400)
    const next = await scheduleAndBring(await newsroom.aStory())
    startWork()
    await untilState(next, 'done')
    expect((await seenByReaders(story)).status).toBe(404)
  })
})

describe('a person is needed', () => {
  let sent: MockInstance<Newsroom['payload']['sendEmail']>
  beforeEach(() => {
    sent = vi.spyOn(newsroom.payload, 'sendEmail').mockResolvedValue(null)
  })
  afterEach(() => sent.mockRestore())

  const anotherPublisher = async () => {
    const person = await newsroom.payload.create({
      collection: 'users',
      data: {
        email: `second-${Date.now()}@newsroom.example`,
        name: 'The second publisher',
        role: 'publisher',
        password: 'a-password-for-tests',
      },
      overrideAccess: true,
    })
    const client = await newsroom.rest.logIn({ email: person.email, password: 'a-password-for-tests' })
    return { person, client }
  }
  const needs = async (id: string, why: Record<string, unknown>): Promise<ScheduleRow> => {
    startWork()
    const row = await untilState(id, 'needs-a-person')
    expect(row).toMatchObject(why)
    await vi.waitFor(async () => expect((await rowOf(id)).toldAt).toBeInstanceOf(Date), { timeout: 40_000 })
    return row
  }

  it.each(['demoted', 'removed'] as const)('where whoever scheduled was %s', async (what) => {
    const story = await newsroom.aStory()
    const { person, client } = await anotherPublisher()
    const answer = await client.post('schedule', { article: story.id, action: 'publish', at: inAnHour() })
    const id = String(answer.json?.doc?.id)
    const call = { collection: 'users', id: person.id, overrideAccess: true } as const
    await (what === 'removed'
      ? newsroom.payload.delete(call)
      : newsroom.payload.update({ ...call, data: { role: 'editor' } }))
    await rows.updateOne({ _id: new ObjectId(id) }, [{ $set: { at: '$$NOW' } }])
    await needs(
      id,
      what === 'removed'
        ? { reason: 'accountRemoved' }
        : { reason: 'noPublisher', detail: 'The second publisher' },
    )
    expect((await seenByReaders(story)).status).toBe(404)
    expect(sent.mock.calls.map(([{ to }]) => to)).toContain('publisher@newsroom.example')
  })

  it.each([
    ['moved to the trash', { deletedAt: '2026-11-25T12:00:00.000Z' }, 'trashed'],
    ['published by hand', { _status: 'published' }, 'publishedByHand'],
  ] as const)('where the story was %s meanwhile, and is told at once', async (_, change, reason) => {
    const story = await newsroom.aStory()
    const id = String((await schedule(story)).json?.doc?.id)
    expect((await newsroom.as('publisher').patch(`articles/${story.id}`, change)).status).toBe(200)
    expect((await rowOf(id)).state).toBe('needs-a-person')
    await needs(id, { reason })
    expect(sent.mock.calls).toMatchObject([
      [{ to: 'publisher@newsroom.example', subject: `Needs you: "${story.headline}" was not published` }],
    ])
  })

  it('where the story was deleted for good', async () => {
    const story = await newsroom.aStory()
    const id = String((await schedule(story)).json?.doc?.id)
    expect((await newsroom.as('publisher').delete(`articles/${story.id}`)).status).toBe(200)
    await needs(id, { reason: 'deleted' })
  })

  it('where the address was taken or the checklist fails at the moment', async () => {
    const slug = `taken-${Date.now()}`
    const story = await newsroom.aStory({ slug })
    const id = await scheduleAndBring(story)
    await newsroom.aLiveStory({ slug })
    const taken = await needs(id, { reason: 'refused', findings: [{ code: 'slugTaken' }] })
    expect(taken.detail).toMatch(/^Another published story has this slug/)
    const photo = await newsroom.aPhoto()
    const other = await newsroom.aStory({ leadPhoto: photo.id })
    const next = await scheduleAndBring(other)
    await newsroom.db
      .collection('photos')
      .updateOne({ _id: new ObjectId(photo.id) }, { $set: { credit: '' } })
    const uncredited = await needs(next, { reason: 'refused', findings: [{ code: 'noCredit' }] })
    expect(uncredited.detail).toContain('no credit')
  })

  it('where what was approved is not there as it was', async () => {
    const story = await newsroom.aStory()
    const id = await scheduleAndBring(story)
    await newsroom.db
      .collection('_articles_versions')
      .updateOne(
        { _id: new ObjectId(String((await rowOf(id)).version)) },
        { $set: { 'version.headline': 'Another' } },
      )
    await needs(id, { reason: 'textChanged' })
  })

  it('and helps by scheduling again, which approves what stands there now', async () => {
    const story = await newsroom.aLiveStory()
    await draftSave(story, { headline: 'First change' })
    const id = String((await schedule(story)).json?.doc?.id)
    await newsroom
      .as('publisher')
      .patch(`articles/${story.id}`, { headline: 'By hand', _status: 'published' })
    expect((await rowOf(id)).state).toBe('needs-a-person')
    await draftSave(story, { headline: 'Second change' })
    const again = await newsroom.as('publisher').patch(`schedule/${id}`, { at: inAnHour() })
    expect(again.json?.doc, again.text).toMatchObject({ state: 'waiting', reason: null })
    await rows.updateOne({ _id: new ObjectId(id) }, [{ $set: { at: '$$NOW' } }])
    startWork()
    await untilState(id, 'done')
    expect((await seenByReaders(story)).json?.headline).toBe('Second change')
  })
})
