import type { Article } from '@dateline/cms/payload-types'
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

const publisher = () => newsroom.as('publisher')
const save = (story: { id: string }, data: unknown, query = ''): Promise<Answer> =>
  publisher().patch(`articles/${story.id}`, data, { query })
const publish = (story: { id: string }, data: object = {}): Promise<Answer> =>
  save(story, { ...data, _status: 'published' })
type StoredStory = Record<string, unknown> & {
  publishedSlug: string
  firstPublishedAt: string
  updates: { id?: string; kind: string; note?: string | null; at?: string }[]
}
const storedStory = async ({ id }: { id: string }): Promise<StoredStory> =>
  (await newsroom.stored('articles', id)) as StoredStory
const redirectFrom = (path: string) => newsroom.db.collection('redirects').findOne({ from: path })
const addressOf = (story: StoredStory): string =>
  `/${String(story.firstPublishedAt).slice(0, 10).replaceAll('-', '/')}/${story.publishedSlug}`

describe('the slug of a story', () => {
  it.each([
    ['Паром повернул назад', 'parom-povernul-nazad'],
    ['Überfähre kehrt um', 'ueberfaehre-kehrt-um'],
    ['Crews’ union says: “enough”', 'crews-union-says-enough'],
  ])('is made of the headline "%s" where nobody typed one', async (headline, slug) => {
    const story = await newsroom.aStory({ headline, slug: undefined })
    expect(story.slug).toBe(slug)
  })

  it('stands in for a headline that cannot be read as Latin, and is never empty', async () => {
    expect((await newsroom.aStory({ headline: '🌊🌊', slug: undefined })).slug).toBe('story')
  })

  it('may be shared by drafts, but not by two published stories of one language', async () => {
    const slug = aWord('same-')
    const [first, second] = [await newsroom.aStory({ slug }), await newsroom.aStory({ slug })]
    expect((await publish(first)).status).toBe(200)
    const refused = await publish(second)
    expect([400, 409]).toContain(refused.status)
    expect(fieldsAtFault(refused)).toEqual(['slug'])
    expect((await storedStory(second)).publishedSlug).toBeNull()
    const russian = await newsroom.aSection({ language: 'ru' })
    const third = await newsroom.aStory({
      slug,
      language: 'ru',
      section: russian.id,
      topics: [],
      authors: [],
    })
    expect((await publish(third)).status).toBe(200)
  })

  it('is given to one of two that are published with it at the same moment', async () => {
    const slug = aWord('race-')
    const stories = [await newsroom.aStory({ slug }), await newsroom.aStory({ slug })]
    const statuses = (await Promise.all(stories.map((story) => publish(story))))
      .map(({ status }) => status)
      .sort()
    expect(statuses[0]).toBe(200)
    expect([400, 409]).toContain(statuses[1])
  })

  it('does not take an address from which the old links of another story lead on', async () => {
    const slug = aWord('moved-')
    const first = await newsroom.aLiveStory({ slug })
    await publish(first, { slug: aWord('now-') })
    const refused = await publish(await newsroom.aStory({ slug }))
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toEqual(['slug'])
    const address = addressOf({ ...(await storedStory(first)), publishedSlug: slug })
    expect(String((await redirectFrom(address))?.article)).toBe(first.id)
  })

  it('is free again once its story is no longer published', async () => {
    const slug = aWord('free-')
    const first = await newsroom.aLiveStory({ slug })
    await save(first, { _status: 'draft' })
    expect((await publish(await newsroom.aStory({ slug }))).status).toBe(200)
  })
})

describe('publishing', () => {
  it('gives the story its address, its dates and the stage "ready", from whatever stage it was at', async () => {
    const story = await newsroom.aStory({ stage: 'idea' })
    const before = Date.now()
    expect((await publish(story)).status).toBe(200)
    const live = await storedStory(story)
    expect(live).toMatchObject({ _status: 'published', publishedSlug: story.slug, stage: 'ready' })
    expect(live.publishedAt).toBe(live.firstPublishedAt)
    expect(new Date(live.firstPublishedAt).getTime()).toBeGreaterThanOrEqual(before)
  })

  it('keeps the date of first publication for ever', async () => {
    const story = await newsroom.aLiveStory({ firstPublishedAt: '2024-02-03T04:05:06.000Z' })
    const { firstPublishedAt } = await storedStory(story)
    expect(new Date(firstPublishedAt).toISOString()).toBe('2024-02-03T04:05:06.000Z')
    await save(story, { firstPublishedAt: '2020-01-01T00:00:00.000Z', headline: 'New words' })
    await save(story, { _status: 'draft' })
    await publish(story, { firstPublishedAt: '2021-01-01T00:00:00.000Z' })
    expect((await storedStory(story)).firstPublishedAt).toBe(firstPublishedAt)
  })

  it('is refused with a date in the future', async () => {
    const story = await newsroom.aStory()
    const refused = await publish(story, { publishedAt: new Date(Date.now() + 3_600_000).toISOString() })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('publishedAt')
    expect((await storedStory(story))._status).toBe('draft')
  })

  it('needs a person, also for code that overrides access', async () => {
    const story = await newsroom.aStory()
    const { payload, people } = newsroom
    const update = (user: Newsroom['people']['publisher'] | undefined) =>
      payload.update({
        collection: 'articles',
        id: story.id,
        data: { _status: 'published' },
        user,
        depth: 0,
        overrideAccess: true,
      })
    await expect(update(undefined)).rejects.toThrow(/needs a person/)
    await expect(newsroom.aLiveStory({}, { by: 'anonymous' })).rejects.toThrow(/needs a person/)
    expect((await storedStory(story))._status).toBe('draft')
    expect((await update(people.publisher))._status).toBe('published')
  })

  it('is refused to a person without the right, also for code that overrides access', async () => {
    await expect(newsroom.aLiveStory({}, { by: 'editor' })).rejects.toThrow(/Only a publisher/)
  })

  const missing: [string, Partial<Article>, string][] = [
    ['teaser', { teaser: ' ' }, 'teaser'],
    ['section', { section: null }, 'section'],
    ['text', { body: null }, 'body'],
  ]
  it.each(missing)('without a %s names the field', async (_, overrides, field) => {
    const story = await newsroom.aStory(overrides)
    const refused = await publish(story)
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toEqual([field])
    expect((await storedStory(story))._status).toBe('draft')
  })

  it.each(['alt', 'caption', 'credit'] as const)(
    'with a photo that has no %s names the photo',
    async (field) => {
      const photo = await newsroom.aPhoto({ [field]: '' })
      const story = await newsroom.aStory({ leadPhoto: photo.id })
      const refused = await publish(story)
      expect(refused.status).toBe(400)
      expect(fieldsAtFault(refused)).toEqual(['leadPhoto'])
      expect(refused.text).toContain(field === 'alt' ? 'alt text' : field)
    },
  )

  it('accepts a photo without a caption where the story brings its own', async () => {
    const photo = await newsroom.aPhoto({ caption: '' })
    expect(
      (await publish(await newsroom.aStory({ leadPhoto: photo.id, leadCaption: 'The quay.' }))).status,
    ).toBe(200)
  })

  it('demands the headline that a draft may be without', async () => {
    const story = await newsroom.aStory()
    expect((await save(story, { headline: '' }, 'draft=true')).status).toBe(200)
    const refused = await publish(story)
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toContain('headline')
  })
})

describe('a story that readers know', () => {
  it.each([
    ['unpublished', { _status: 'draft' }],
    ['taken down', { takenDown: { reason: 'A court said so.' } }],
    ['moved to the trash', { deletedAt: '2026-01-01T00:00:00.000Z' }],
  ])('loses its address when it is %s, and keeps its dates', async (_, data) => {
    const story = await newsroom.aLiveStory()
    const { firstPublishedAt } = await storedStory(story)
    expect((await save(story, data)).status).toBe(200)
    const after = await storedStory(story)
    expect(after.publishedSlug).toBeNull()
    expect(after._status).toBe('draft')
    expect(after.firstPublishedAt).toBe(firstPublishedAt)
    expect((await newsroom.rest.anonymous.get(`articles/${story.id}`)).status).toBe(404)
  })

  it('says when and why it was taken down, and forgets it when it is published again', async () => {
    const story = await newsroom.aLiveStory()
    await save(story, { takenDown: { reason: 'A court said so.' } })
    expect((await storedStory(story)).takenDown).toMatchObject({
      reason: 'A court said so.',
      at: expect.any(String) as string,
    })
    expect((await publish(story, { takenDown: { reason: '' } })).status).toBe(200)
    expect((await storedStory(story)).takenDown).toMatchObject({ reason: null, at: null })
  })

  it('leaves a redirect at each address it had, and none at the one it has', async () => {
    const story = await newsroom.aLiveStory()
    const first = await storedStory(story)
    await publish(story, { slug: aWord('second-') })
    const second = await storedStory(story)
    expect(String((await redirectFrom(addressOf(first)))?.article)).toBe(story.id)
    await publish(story, { slug: first.slug })
    expect(String((await redirectFrom(addressOf(second)))?.article)).toBe(story.id)
    expect(await redirectFrom(addressOf(first))).toBeNull()
  })

  it('leaves a redirect too when its slug changed while it was not published', async () => {
    const story = await newsroom.aLiveStory()
    const first = await storedStory(story)
    await save(story, { _status: 'draft' })
    await publish(story, { slug: aWord('later-') })
    expect(String((await redirectFrom(addressOf(first)))?.article)).toBe(story.id)
  })

  it('is left untouched by drafts over it', async () => {
    const story = await newsroom.aLiveStory()
    const before = await storedStory(story)
    expect((await save(story, { headline: 'A draft', slug: aWord('draft-') }, 'draft=true')).status).toBe(200)
    expect(await storedStory(story)).toEqual(before)
  })

  it('keeps its text when an old version is restored as a draft', async () => {
    const story = await newsroom.aLiveStory({ headline: 'The first headline' })
    await publish(story, { headline: 'The second headline' })
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: story.id } },
      sort: 'createdAt',
      limit: 1,
      overrideAccess: true,
    })
    const before = await storedStory(story)
    const restored = await publisher().post(`articles/versions/${docs[0]?.id}`, undefined, {
      query: 'draft=true',
    })
    expect(restored.status).toBe(200)
    expect(await storedStory(story)).toEqual(before)
    const latest = await publisher().get(`articles/${story.id}`, { query: 'draft=true' })
    expect(latest.json).toMatchObject({
      headline: 'The first headline',
      _status: 'draft',
      publishedSlug: before.publishedSlug,
    })
  })

  it('is not published by restoring an old version that was', async () => {
    const story = await newsroom.aLiveStory({ headline: 'The first headline' })
    await publish(story, { headline: 'The second headline' })
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: story.id } },
      sort: 'createdAt',
      limit: 1,
      overrideAccess: true,
    })
    for (const query of ['', 'draft=false']) {
      const restored = await publisher().post(`articles/versions/${docs[0]?.id}`, undefined, { query })
      expect(restored.json, restored.text).toMatchObject({ headline: 'The first headline', _status: 'draft' })
      expect(await storedStory(story)).toMatchObject({
        headline: 'The second headline',
        _status: 'published',
      })
    }
  })
})

describe('the ledger of updates', () => {
  const ledgerOf = async (story: { id: string }) =>
    (await storedStory(story)).updates.map(({ kind, note }) => ({ kind, note: note ?? null }))

  it('is empty after the first publication', async () => {
    expect(await ledgerOf(await newsroom.aLiveStory())).toEqual([])
  })

  it('counts a change without a kind as a typo', async () => {
    const story = await newsroom.aLiveStory()
    await publish(story, { teaser: 'Another sentence.' })
    expect(await ledgerOf(story)).toEqual([{ kind: 'typo', note: null }])
  })

  it('gets the row that the change brings, with the moment of the save', async () => {
    const story = await newsroom.aLiveStory()
    await publish(story, {
      teaser: 'Another sentence.',
      updates: [{ kind: 'correction', note: 'The ferry was late.' }],
    })
    expect(await ledgerOf(story)).toEqual([{ kind: 'correction', note: 'The ferry was late.' }])
    expect((await storedStory(story)).updates[0]?.at).toEqual(expect.any(String))
  })

  it('keeps what readers were told, whatever a later save says of it', async () => {
    const story = await newsroom.aLiveStory()
    await publish(story, {
      teaser: 'Another sentence.',
      updates: [{ kind: 'correction', note: 'The ferry was late.' }],
    })
    await publish(story, { updates: [] })
    const [told] = (await storedStory(story)).updates
    await publish(story, { updates: [{ ...told, kind: 'typo', note: 'Nothing happened.' }] })
    expect(await ledgerOf(story)).toEqual([{ kind: 'correction', note: 'The ferry was late.' }])
  })

  it('does not grow with a save that changes no word', async () => {
    const story = await newsroom.aLiveStory()
    await publish(story, { sensitive: true })
    expect(await ledgerOf(story)).toEqual([])
  })
})

describe('a copy of a story', () => {
  it('is a draft of its own: no address, no dates, no ledger, no translation of the original', async () => {
    const story = await newsroom.aLiveStory()
    await publish(story, { teaser: 'Another sentence.' })
    const copied = await newsroom.as('reporter').post(`articles/${story.id}/duplicate`)
    expect(copied.status, copied.text).toBe(200)
    const [original, copy] = [
      await storedStory(story),
      await storedStory({ id: String(copied.json?.doc?.id) }),
    ]
    expect(copy).toMatchObject({
      _status: 'draft',
      publishedSlug: null,
      headline: original.headline,
      revision: 1,
    })
    expect(copy.story).not.toBe(original.story)
    expect(copy.firstPublishedAt ?? null).toBeNull()
    expect(copy.publishedAt ?? null).toBeNull()
    expect(copy.updates ?? []).toEqual([])
    expect(String(copy.createdBy)).toBe(newsroom.people.reporter.id)
  })
})

describe('a malformed body', () => {
  it.each([
    ['an unknown node', { root: { type: 'root', children: [{ type: 'script', children: [] }] } }],
    [
      'a javascript: link',
      {
        root: {
          type: 'root',
          children: [
            {
              type: 'paragraph',
              children: [
                { type: 'link', fields: { linkType: 'custom', url: 'javascript:alert(1)' }, children: [] },
              ],
            },
          ],
        },
      },
    ],
    ['no root', { children: [] }],
    ['words', 'just words'],
  ])('(%s) is refused and names the field, in a draft too', async (_, body) => {
    const story = await newsroom.aStory()
    const before = await newsroom.snapshot()
    const refused = await save(story, { body }, 'draft=true')
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toContain('body')
    expect(await newsroom.snapshot()).toEqual(before)
    expect((await save(story, { body: aBody('Good words.') }, 'draft=true')).status).toBe(200)
  })
})
