import type { Topic } from '@dateline/cms/payload-types'
import type { CollectionAfterChangeHook } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom, Who } from './aNewsroom'
import type { Answer } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const admin = () => newsroom.as('admin')

const trash = async (id: string): Promise<void> => {
  const answer = await admin().patch(`articles/${id}`, { deletedAt: new Date().toISOString() })
  expect(answer.status, answer.text).toBe(200)
}

/** As the admin's buttons "Restore" and "Delete permanently" write it. */
const inTheTrash = (id: string): string =>
  new URLSearchParams({
    trash: 'true',
    'where[and][0][id][equals]': id,
    'where[and][1][deletedAt][exists]': 'true',
  }).toString()

const restore = (who: Who, id: string, status = 'draft'): Promise<Answer> =>
  newsroom.as(who).patch('articles', { deletedAt: null, _status: status }, { query: inTheTrash(id) })

const deleteForGood = (who: Who, id: string): Promise<Answer> =>
  newsroom.as(who).delete('articles', { query: inTheTrash(id) })

const isTrashed = async (id: string): Promise<boolean | undefined> => {
  const row = await newsroom.stored('articles', id)
  return row && Boolean(row.deletedAt)
}

describe('the buttons of the trash', () => {
  it.each<Who>(['reporter', 'editor', 'publisher', 'admin'])(
    'restore an own unpublished story of a %s',
    async (who) => {
      const story = await newsroom.aStory({}, { by: who })
      await trash(story.id)
      const answer = await restore(who, story.id)
      expect(answer.status, answer.text).toBe(200)
      expect(answer.json?.docs).toHaveLength(1)
      expect(await isTrashed(story.id)).toBe(false)
    },
  )

  it.each<Who>(['editor', 'publisher', 'admin'])('restore a story of somebody else for a %s', async (who) => {
    const story = await newsroom.aStory({}, { by: 'reporter' })
    await trash(story.id)
    expect((await restore(who, story.id)).status).toBe(200)
  })

  it.each<Who>(['anonymous', 'reporter', 'fundraiser'])(
    'restore no story of somebody else for a %s',
    async (who) => {
      const story = await newsroom.aStory({}, { by: 'anotherReporter' })
      await trash(story.id)
      expect((await restore(who, story.id)).status).toBe(403)
      expect(await isTrashed(story.id)).toBe(true)
    },
  )

  it('restore no story into publication for a reporter', async () => {
    const story = await newsroom.aStory({}, { by: 'reporter' })
    await trash(story.id)
    const answer = await restore('reporter', story.id, 'published')
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('publish')
    expect(await isTrashed(story.id)).toBe(true)
  })

  it.each<Who>(['publisher', 'admin'])('delete a story for good for a %s', async (who) => {
    const story = await newsroom.aStory({}, { by: 'reporter' })
    await trash(story.id)
    const answer = await deleteForGood(who, story.id)
    expect(answer.status, answer.text).toBe(200)
    expect(await isTrashed(story.id)).toBeUndefined()
  })

  it.each<Who>(['anonymous', 'reporter', 'editor', 'fundraiser'])('delete nothing for a %s', async (who) => {
    const story = await newsroom.aStory({}, { by: 'reporter' })
    await trash(story.id)
    expect((await deleteForGood(who, story.id)).status).toBe(403)
    expect(await isTrashed(story.id)).toBe(true)
  })
})

describe('a call by a condition', () => {
  const ofWord = (word: string): string => `where[kicker][equals]=${word}`

  it('is for admins, also where it matches one or hides behind the id of one', async () => {
    const story = await newsroom.aStory({ kicker: 'Alone' })
    for (const query of [
      ofWord('Alone'),
      `where[and][0][id][equals]=${story.id}&where[AND][0][kicker][exists]=true`,
      `where[id][equals]=${story.id}&where[or][0][kicker][exists]=true`,
    ]) {
      const answer = await newsroom.as('publisher').patch('articles', { teaser: 'New.' }, { query })
      expect(answer.status, query).toBe(403)
    }
  })

  it('changes at most fifty where the drafts match and the published stories do not', async () => {
    const { db } = newsroom
    const story = await newsroom.aStory()
    const [version] = await db.collection('_articles_versions').find({}).toArray()
    const row = await db.collection('articles').findOne({ slug: story.slug })
    const { ObjectId } = await import('mongodb')
    const copies = Array.from({ length: 51 }, (_, index) => ({ id: new ObjectId(), slug: `bulk-${index}` }))
    await db
      .collection('articles')
      .insertMany(copies.map(({ id, slug }) => ({ ...row, _id: id, slug, story: slug, kicker: 'Old' })))
    await db.collection('_articles_versions').insertMany(
      copies.map(({ id, slug }) => ({
        ...version,
        _id: new ObjectId(),
        parent: String(id),
        latest: true,
        version: { ...(version?.version as object), slug, story: slug, kicker: 'Many', deletedAt: null },
      })),
    )
    const before = await newsroom.snapshot(['articles', '_articles_versions', 'outbox'])
    const answer = await admin().patch(
      'articles',
      { teaser: 'New.' },
      { query: `draft=true&${ofWord('Many')}` },
    )
    expect(answer.status, answer.text).toBe(400)
    expect(answer.text).toContain('50')
    expect(await newsroom.snapshot(['articles', '_articles_versions', 'outbox'])).toEqual(before)

    const few = await admin().patch(
      'articles',
      { teaser: 'New.' },
      { query: `draft=true&limit=2&${ofWord('Many')}` },
    )
    expect(few.status, few.text).toBe(200)
    expect(few.json?.docs).toHaveLength(2)
  })

  it('changes nothing where one document fails after it was written', async () => {
    const names = ['first', 'second', 'third']
    const topics = await Promise.all(names.map((name) => newsroom.aTopic({ name })))
    const query = topics.map(({ id }, index) => `where[id][in][${index}]=${id}`).join('&')
    const { afterChange } = newsroom.payload.collections.topics.config.hooks
    const failing: CollectionAfterChangeHook<Topic> = ({ doc }) => {
      if (doc.id === topics[1]?.id) throw new Error('The announcement failed.')
    }
    const before = await newsroom.snapshot(['topics', 'outbox'])
    afterChange.unshift(failing)
    const answer = await admin().patch('topics', { description: 'New.' }, { query })
    afterChange.shift()
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Nothing was changed')
    expect(answer.text).not.toContain('announcement')
    expect(await newsroom.snapshot(['topics', 'outbox'])).toEqual(before)

    expect((await admin().patch('topics', { description: 'New.' }, { query })).status).toBe(200)
    expect(await newsroom.stored('topics', topics[1]?.id ?? '')).toMatchObject({ description: 'New.' })
  })
})
