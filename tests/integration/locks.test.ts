import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom, Who } from './aNewsroom'

const LOCKS = 'payload-locked-documents'
const PREFERENCES = 'payload-preferences'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
beforeEach(() => newsroom.db.collection(LOCKS).deleteMany({}))
afterAll(() => newsroom.close())

type Place = { document: { relationTo: string; value: string } } | { globalSlug: string }
const on = (id: string): Place => ({ document: { relationTo: 'photos', value: id } })
const idOf = (who: Exclude<Who, 'anonymous'>): string => newsroom.people[who].id

/** As the admin makes it when somebody begins to edit: past all access. */
const aLock = async (who: Exclude<Who, 'anonymous'>, place: Place): Promise<string> => {
  const lock = (await newsroom.payload.db.create({
    collection: LOCKS,
    data: { ...place, user: { relationTo: 'users', value: idOf(who) } },
  })) as { id: unknown }
  return String(lock.id)
}

/** As the admin asks for the lock of a photo, before it is taken over or left. */
const locksOf = async (who: Who, id: string): Promise<string[]> => {
  const query = `where[document.relationTo][equals]=photos&where[document.value][equals]=${id}`
  return ((await newsroom.as(who).get(LOCKS, { query })).json?.docs ?? []).map((lock) => lock.id)
}

const takeOver = (who: Exclude<Who, 'anonymous'>, lock: string) =>
  newsroom.as(who).patch(`${LOCKS}/${lock}`, { user: { relationTo: 'users', value: idOf(who) } })

const holderOf = async (lock: string): Promise<unknown> =>
  ((await newsroom.stored(LOCKS, lock))?.user as { value: unknown } | undefined)?.value

describe('a lock', () => {
  it.each<Who>(['anonymous', 'reporter', 'editor', 'publisher', 'fundraiser', 'admin'])(
    'is not made by hand by a %s',
    async (who) => {
      const photo = await newsroom.aPhoto()
      const user = { relationTo: 'users', value: idOf('reporter') }
      expect((await newsroom.as(who).post(LOCKS, { ...on(photo.id), user })).status).toBe(403)
      expect(await newsroom.db.collection(LOCKS).countDocuments()).toBe(0)
    },
  )

  it('keeps others out, and is taken over by whoever may edit the photo', async () => {
    const photo = await newsroom.aPhoto({}, { by: 'reporter' })
    const lock = await aLock('reporter', on(photo.id))
    const save = (who: Who) => newsroom.as(who).patch(`photos/${photo.id}`, { alt: 'New.' })
    expect((await save('publisher')).status).toBe(423)
    expect(await locksOf('publisher', photo.id)).toEqual([lock])
    expect((await takeOver('publisher', lock)).status).toBe(200)
    expect(await holderOf(lock)).toBe(idOf('publisher'))
    expect((await save('reporter')).status).toBe(423)
    expect((await save('publisher')).status).toBe(200)
  })

  it('is left by its holder, and taken away by whoever may edit the photo', async () => {
    const photo = await newsroom.aPhoto({}, { by: 'reporter' })
    for (const who of ['reporter', 'editor', 'publisher', 'admin'] as const) {
      const lock = await aLock('reporter', on(photo.id))
      expect((await newsroom.as(who).delete(`${LOCKS}/${lock}`)).status, who).toBe(200)
      expect(await holderOf(lock), who).toBeUndefined()
    }
  })

  it.each<Exclude<Who, 'anonymous'>>(['anotherReporter', 'fundraiser'])(
    'is no business of a %s, who may not edit the photo',
    async (who) => {
      const photo = await newsroom.aPhoto({}, { by: 'reporter' })
      const lock = await aLock('reporter', on(photo.id))
      expect((await takeOver(who, lock)).status).toBe(403)
      expect((await newsroom.as(who).delete(`${LOCKS}/${lock}`)).status).toBe(403)
      expect(await holderOf(lock)).toBe(idOf('reporter'))
    },
  )

  it('is seen by those who edit documents of its kind', async () => {
    const photo = await newsroom.aPhoto({}, { by: 'reporter' })
    const lock = await aLock('reporter', on(photo.id))
    const settings = await aLock('admin', { globalSlug: 'site-settings' })
    for (const who of ['reporter', 'anotherReporter', 'editor', 'admin'] as const)
      expect(await locksOf(who, photo.id), who).toEqual([lock])
    for (const who of ['anonymous', 'fundraiser'] as const)
      expect(await locksOf(who, photo.id), who).toEqual([])
    const seen = async (who: Who) =>
      (await newsroom.as(who).get(LOCKS, { query: 'where[globalSlug][equals]=site-settings' })).json?.docs
        ?.length ?? 0
    expect([await seen('reporter'), await seen('publisher'), await seen('admin')]).toEqual([0, 0, 1])
    expect((await takeOver('publisher', settings)).status).toBe(403)
  })

  it('is not kept fresh on a photo that its holder may not edit, and left all the same', async () => {
    const photo = await newsroom.aPhoto({}, { by: 'anotherReporter' })
    const lock = await aLock('reporter', on(photo.id))
    expect((await takeOver('reporter', lock)).status).toBe(403)
    expect((await newsroom.as('reporter').delete(`${LOCKS}/${lock}`)).status).toBe(200)
  })

  it('moves to no other photo and to no third person', async () => {
    const [own, other] = [await newsroom.aPhoto({}, { by: 'reporter' }), await newsroom.aPhoto()]
    const lock = await aLock('reporter', on(own.id))
    const user = { relationTo: 'users', value: idOf('editor') }
    const answer = await newsroom
      .as('reporter')
      .patch(`${LOCKS}/${lock}`, { ...on(other.id), globalSlug: 'front-page', user })
    expect(answer.status).toBe(200)
    expect(await holderOf(lock)).toBe(idOf('reporter'))
    expect(await locksOf('admin', own.id)).toEqual([lock])
    expect(await locksOf('admin', other.id)).toEqual([])
    expect((await newsroom.stored(LOCKS, lock))?.globalSlug ?? null).toBeNull()
  })

  it('is not taken away with all others', async () => {
    const photo = await newsroom.aPhoto({}, { by: 'reporter' })
    const lock = await aLock('reporter', on(photo.id))
    for (const who of ['anonymous', 'anotherReporter', 'publisher', 'fundraiser'] as const) {
      const answer = await newsroom.as(who).delete(LOCKS, { query: 'where[id][exists]=true' })
      expect(answer.status, who).toBe(403)
    }
    await newsroom.as('admin').delete(LOCKS, { query: 'where[id][exists]=true' })
    expect(await holderOf(lock)).toBe(idOf('reporter'))
  })
})

it('stands on no story: who writes there is told by presence, and each save by its revision', async () => {
  const story = await newsroom.aStory({}, { by: 'reporter' })
  await newsroom.payload.db.create({
    collection: LOCKS,
    data: {
      document: { relationTo: 'articles', value: story.id },
      user: { relationTo: 'users', value: idOf('reporter') },
    },
  })
  const answer = await newsroom
    .as('editor')
    .patch(`articles/${story.id}`, { teaser: 'New.', revision: 1 }, { query: 'draft=true' })
  expect(answer.status, answer.text).toBe(200)
})

describe('a preference', () => {
  it('is written by its key and seen by its owner alone', async () => {
    const answer = await newsroom.as('reporter').post(`${PREFERENCES}/columns`, { value: ['headline'] })
    expect(answer.status, answer.text).toBe(200)
    const id = String(answer.json?.doc?.id)
    const own = await newsroom.as('reporter').get(`${PREFERENCES}/columns`)
    expect(own.json).toMatchObject({ value: ['headline'] })
    expect((await newsroom.as('admin').get(PREFERENCES)).json?.docs).toEqual([])
    for (const who of ['anonymous', 'admin'] as const) {
      expect((await newsroom.as(who).patch(`${PREFERENCES}/${id}`, { value: [] })).status, who).toBe(403)
      expect(
        (await newsroom.as(who).delete(PREFERENCES, { query: `where[id][equals]=${id}` })).status,
        who,
      ).toBe(403)
    }
    expect((await newsroom.as('reporter').post(PREFERENCES, { key: 'x', value: 1 })).status).toBe(403)
    expect(await newsroom.stored(PREFERENCES, id)).toMatchObject({ value: ['headline'] })
  })
})

it('the rows of Payload’s own that nobody needs are nobody’s', async () => {
  for (const slug of ['payload-migrations', 'payload-kv']) {
    for (const who of ['anonymous', 'admin'] as const)
      expect((await newsroom.as(who).get(slug)).status, slug).toBeGreaterThanOrEqual(403)
  }
})
