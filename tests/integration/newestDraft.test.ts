import { block, root } from '@dateline/rich-text/lexicalBuilders'
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBody, aNewsroom, aWord } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import type { Answer } from './restClient'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

type Ref = { id: string }
const publisher = () => newsroom.as('publisher')
const draft = ({ id }: Ref, data: object, query = 'draft=true'): Promise<Answer> =>
  publisher().patch(`articles/${id}`, data, { query })
const newest = async ({ id }: Ref) =>
  (await publisher().get(`articles/${id}`, { query: 'draft=true' })).json as Record<string, unknown>

describe('the newest draft of a story', () => {
  it('is not replaced by a bulk call that starts from what readers see', async () => {
    const story = await newsroom.aLiveStory()
    await draft(story, { headline: 'Written last' })
    const before = await newest(story)
    const answer = await newsroom
      .as('admin')
      .patch('articles', { sensitive: true }, { query: `where[id][in][0]=${story.id}` })
    expect(answer.status, answer.text).toBeGreaterThanOrEqual(400)
    expect(await newest(story)).toEqual(before)
    const saved = await draft(story, { sensitive: true, revision: before.revision })
    expect(saved.json?.doc).toMatchObject({ headline: 'Written last', sensitive: true })
  })

  it('is not replaced by somebody whom it was taken from', async () => {
    const { reporter, anotherReporter } = newsroom.people
    const story = await newsroom.aStory({ assignee: reporter.id }, { by: 'editor' })
    const reassigned = await newsroom
      .as('editor')
      .patch(`articles/${story.id}`, { assignee: anotherReporter.id }, { query: 'draft=true' })
    expect(reassigned.status, reassigned.text).toBe(200)
    const before = await newest(story)
    const answer = await newsroom
      .as('reporter')
      .patch(`articles/${story.id}`, { headline: 'Mine again' }, { query: 'draft=true' })
    expect([403, 409]).toContain(answer.status)
    expect(await newest(story)).toEqual(before)
    const control = await newsroom
      .as('anotherReporter')
      .patch(`articles/${story.id}`, { headline: 'Theirs' }, { query: 'draft=true' })
    expect(control.status, control.text).toBe(200)
  })

  it('is not moved to the trash by a draft save, which readers would not notice', async () => {
    const story = await newsroom.aLiveStory()
    const refused = await draft(story, { deletedAt: new Date().toISOString() })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('deletedAt')
    expect((await draft(story, { headline: 'Still here' })).status).toBe(200)
  })

  it('is not saved into a story that is deleted at the same moment', async () => {
    const stories: Ref[] = []
    while (stories.length < 5) stories.push(await newsroom.aStory())
    for (const story of stories) {
      const [deleted, saved] = await Promise.all([
        publisher().delete(`articles/${story.id}`),
        draft(story, { headline: 'Too late' }),
      ])
      if (deleted.status !== 200) continue
      const versions = await newsroom.db
        .collection('_articles_versions')
        .countDocuments({ parent: new ObjectId(story.id) })
      expect(versions, `delete ${deleted.status}, save ${saved.status}`).toBe(0)
    }
  })

  it('comes back whole when Payload is asked to unpublish in all languages', async () => {
    const story = await newsroom.aLiveStory()
    const versions = () =>
      newsroom.db.collection('_articles_versions').countDocuments({ parent: new ObjectId(story.id) })
    const before = await versions()
    const answer = await draft(story, { headline: 'A draft' }, 'draft=true&unpublishAllLocales=true')
    expect(answer.status, answer.text).toBe(200)
    expect(await versions()).toBe(before + 1)
    expect((await newsroom.stored('articles', story.id))?._status).toBe('published')
  })
})

describe('a save that does not say what becomes of a newer draft', () => {
  const cases = {
    pages: async () => {
      const made = await publisher().post('pages', {
        title: 'About',
        slug: aWord('about-'),
        language: 'en',
        body: aBody('Who we are.'),
        _status: 'published',
      })
      return { id: String(made.json?.doc?.id), draft: { title: 'About us' }, plain: { order: 3 } }
    },
    appeals: async () => {
      const made = await newsroom.as('fundraiser').post('appeals', {
        title: aWord('Appeal '),
        language: 'en',
        slots: ['banner'],
        heading: 'Help.',
        button: 'Give',
        target: '/support',
        frequency: 'monthly',
        currency: 'EUR',
        _status: 'published',
      })
      return { id: String(made.json?.doc?.id), draft: { heading: 'Do help.' }, plain: { priority: 3 } }
    },
  }

  it.each(Object.keys(cases) as (keyof typeof cases)[])(
    'is refused for %s, and readers keep what they have',
    async (collection) => {
      const admin = newsroom.as('admin')
      const { id, draft: words, plain } = await cases[collection]()
      expect((await admin.patch(`${collection}/${id}`, plain)).status).toBe(200)
      expect((await admin.patch(`${collection}/${id}`, words, { query: 'draft=true' })).status).toBe(200)
      const before = await newsroom.stored(collection, id)
      const refused = await admin.patch(`${collection}/${id}`, { ...plain })
      expect(refused.status, refused.text).toBe(400)
      expect(refused.text).toContain('_status')
      expect(await newsroom.stored(collection, id)).toEqual(before)
      expect((await admin.patch(`${collection}/${id}`, { ...plain, _status: 'published' })).status).toBe(200)
    },
  )

  const front = async () =>
    (await newsroom.db.collection('globals').findOne({ globalType: 'front-page' })) ?? {}
  const editions = (story: Ref) => ({ editions: [{ language: 'en', lead: story.id, slots: [] }] })

  it('is refused for the front page', async () => {
    const [first, second] = [await newsroom.aLiveStory(), await newsroom.aLiveStory()]
    const published = await publisher().post('globals/front-page', {
      ...editions(first),
      _status: 'published',
    })
    expect(published.status, published.text).toBe(200)
    expect(
      (await publisher().post('globals/front-page', editions(second), { query: 'draft=true' })).status,
    ).toBe(200)
    const before = await front()
    const refused = await publisher().post('globals/front-page', editions(second))
    expect(refused.status, refused.text).toBe(400)
    expect(await front()).toEqual(before)
  })

  it('cannot come about by restoring a draft of the front page; a published one comes back and is announced', async () => {
    const [first, second] = [await newsroom.aLiveStory(), await newsroom.aLiveStory()]
    const publish = (story: Ref) =>
      publisher().post('globals/front-page', { ...editions(story), _status: 'published' })
    await publish(first)
    await publisher().post('globals/front-page', editions(second), { query: 'draft=true' })
    await publish(second)
    const { json } = await publisher().get('globals/front-page/versions', {
      query: 'limit=3&sort=-updatedAt&depth=0',
    })
    const [, drafted, old] = json?.docs ?? []
    const before = await front()
    for (const [version, query] of [
      [drafted, ''],
      [old, 'draft=true'],
    ] as const) {
      const refused = await publisher().post(`globals/front-page/versions/${version?.id}`, undefined, {
        query,
      })
      expect(refused.status, refused.text).toBe(400)
      expect(await front()).toEqual(before)
    }
    const announced = await newsroom.announcedBy(() =>
      publisher().post(`globals/front-page/versions/${old?.id}`),
    )
    expect(announced).toEqual([['front']])
    expect(await front()).toMatchObject({ _status: 'published' })
  })
})

describe('the reason of a takedown', () => {
  it('that was typed into a draft stays typed, and takes effect with a save that readers notice', async () => {
    const story = await newsroom.aLiveStory()
    await draft(story, { takenDown: { reason: 'A court said so.' } })
    await draft(story, { kicker: 'Meanwhile' })
    expect((await newest(story)).takenDown).toMatchObject({ reason: 'A court said so.' })
    expect((await newsroom.stored('articles', story.id))?._status).toBe('published')
    const unpublished = await publisher().patch(`articles/${story.id}`, { _status: 'draft' })
    expect(unpublished.json?.doc?.takenDown).toMatchObject({ reason: 'A court said so.' })
  })

  it('can be given later and corrected, and readers are told', async () => {
    const story = await newsroom.aLiveStory()
    await publisher().patch(`articles/${story.id}`, { _status: 'draft' })
    const given = await newsroom.announcedBy(() =>
      publisher().patch(`articles/${story.id}`, { takenDown: { reason: 'A mix-up.' } }),
    )
    expect(given).toEqual([[`article:${story.id}`, 'redirects']])
    const before = (await newsroom.stored('articles', story.id))?.takenDown as { at: string }
    await publisher().patch(`articles/${story.id}`, { takenDown: { reason: 'A mix-up of names.' } })
    expect((await newsroom.stored('articles', story.id))?.takenDown).toEqual({
      at: before.at,
      reason: 'A mix-up of names.',
    })
  })

  it('is for publishers to give', async () => {
    const story = await newsroom.aLiveStory()
    await newsroom
      .as('editor')
      .patch(`articles/${story.id}`, { takenDown: { reason: 'I say so.' } }, { query: 'draft=true' })
    expect((await newest(story)).takenDown).toMatchObject({ reason: null })
  })
})

describe('what a reporter decides', () => {
  it('is not the date of the address', async () => {
    const made = await newsroom
      .as('reporter')
      .post(
        'articles',
        { ...newsroom.storyData(), firstPublishedAt: '2001-01-01T00:00:00.000Z' },
        { query: 'draft=true' },
      )
    expect(made.status, made.text).toBe(201)
    const published = await publisher().patch(`articles/${made.json?.doc?.id}`, { _status: 'published' })
    expect(String(published.json?.doc?.firstPublishedAt).slice(0, 4)).not.toBe('2001')
  })

  it('is not the stage at which a story begins', async () => {
    const create = (stage: string) =>
      newsroom.as('reporter').post('articles', { ...newsroom.storyData(), stage }, { query: 'draft=true' })
    expect((await create('ready')).status).toBe(403)
    expect((await create('editing')).status).toBe(201)
  })
})

describe('an empty story', () => {
  it.each([
    ['without a body', null],
    ['of one empty paragraph', aBody('')],
  ])('%s is not published', async (_, body) => {
    const story = await newsroom.aStory({ body })
    const refused = await publisher().patch(`articles/${story.id}`, { _status: 'published' })
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toEqual(['body'])
  })
})

describe('a body', () => {
  it.each(['pages', 'articles'])('is checked for %s before anything reads it', async (collection) => {
    const refused = await publisher().post(collection, {
      ...newsroom.storyData(),
      title: 'Broken',
      body: { root: { type: 'root', children: [null] } },
    })
    expect(refused.status, refused.text).toBe(400)
    expect(fieldsAtFault(refused)).toContain('body')
  })

  it('shows photos that have their words', async () => {
    const photo = await newsroom.aPhoto({ alt: '' })
    const page = (id: string) => ({
      title: 'With a picture',
      slug: aWord('picture-'),
      language: 'en',
      body: root([block({ blockType: 'picture', photo: id })]),
      _status: 'published',
    })
    const refused = await publisher().post('pages', page(photo.id))
    expect(refused.status, refused.text).toBe(400)
    expect(refused.text).toContain('alt text')
    expect((await publisher().post('pages', page(newsroom.photo.id))).status).toBe(201)
  })
})
