import { monthOf } from '@dateline/content-schema/archive'
import { awaitedTagBy } from '@dateline/cms/publishing/awaitedTag'
import type { CollectionAfterChangeHook } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom, aWord } from './aNewsroom'
import type { Newsroom } from './aNewsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

type Ref = { id: string }
const save = async (story: Ref, data: unknown, query = '') => {
  const answer = await newsroom.as('publisher').patch(`articles/${story.id}`, data, { query })
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return answer
}
const put = async (path: string, data: unknown, method: 'patch' | 'post' = 'patch') => {
  const answer = await newsroom.as('admin')[method](path, data)
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`)
  return answer
}
const publicIn = async (photo: Ref) => (await newsroom.stored('photos', photo.id))?.publicIn

describe('a save that readers do not notice', () => {
  it('announces nothing', async () => {
    const draft = await newsroom.aStory()
    const live = await newsroom.aLiveStory()
    const photo = await newsroom.aPhoto()
    expect(await newsroom.announcedBy(() => newsroom.aStory())).toEqual([])
    expect(await newsroom.announcedBy(() => save(draft, { headline: 'Other words' }, 'draft=true'))).toEqual(
      [],
    )
    expect(await newsroom.announcedBy(() => save(draft, { headline: 'More words' }))).toEqual([])
    expect(await newsroom.announcedBy(() => save(live, { headline: 'A draft' }, 'draft=true'))).toEqual([])
    expect(
      await newsroom.announcedBy(() => put(`photos/${photo.id}`, { caption: 'Nobody sees it.' })),
    ).toEqual([])
    expect(await newsroom.announcedBy(() => save(live, { _status: 'published' }))).not.toEqual([])
  })

  it('of a live story announces nothing either', async () => {
    const live = await newsroom.aLiveStory()
    expect(await newsroom.announcedBy(() => save(live, { assignee: newsroom.people.editor.id }))).toEqual([])
    expect(await newsroom.announcedBy(() => save(live, {}))).toEqual([])
  })
})

describe('publication', () => {
  const listsOf = () => [
    `author:${newsroom.author.id}`,
    'front',
    `section:${newsroom.section.id}`,
    `topic:${newsroom.topic.id}`,
  ]

  it('announces the story, its card, its lists, its translations, that its address is taken and who waits for it, in one row', async () => {
    const story = await newsroom.aStory()
    const rows = await newsroom.announcedBy(() => save(story, { _status: 'published' }))
    const now = new Date().toISOString()
    const tags = [
      `article:${story.id}`,
      `card:${story.id}`,
      `story:${story.story}`,
      `month:${monthOf(now)}`,
      `day:${now.slice(0, 10)}`,
      'redirects',
      ...listsOf(),
    ]
    expect(rows).toEqual([[...tags, awaitedTagBy(newsroom.payload.secret)('card', story.id)].sort()])
  })

  it('at creation announces the same', async () => {
    const rows = await newsroom.announcedBy(() => newsroom.aLiveStory())
    expect(rows).toHaveLength(1)
    expect(rows[0]).toEqual(expect.arrayContaining(['redirects', ...listsOf()]))
  })

  it.each([
    ['unpublishing', { _status: 'draft' }],
    ['taking down', { takenDown: { reason: 'A court said so.' } }],
    ['moving to the trash', { deletedAt: '2026-01-01T00:00:00.000Z' }],
  ])('undone by %s announces that the story is gone', async (_, data) => {
    const story = await newsroom.aLiveStory()
    const [tags, ...more] = await newsroom.announcedBy(() => save(story, data))
    expect(more).toEqual([])
    expect(tags).toEqual(
      expect.arrayContaining([`article:${story.id}`, `gone:article:${story.id}`, ...listsOf()]),
    )
  })

  it('undone by deleting for good announces that the story is gone', async () => {
    const story = await newsroom.aLiveStory()
    const [tags] = await newsroom.announcedBy(() => newsroom.as('publisher').delete(`articles/${story.id}`))
    expect(tags).toEqual(expect.arrayContaining([`gone:article:${story.id}`, ...listsOf()]))
  })
})

describe('a change of a live story', () => {
  it('announces the old and the new section, topic and author', async () => {
    const story = await newsroom.aLiveStory()
    const [section, topic, author] = [
      await newsroom.aSection(),
      await newsroom.aTopic(),
      await newsroom.anAuthor(),
    ]
    const [tags] = await newsroom.announcedBy(() =>
      save(story, { section: section.id, topics: [topic.id], authors: [author.id] }),
    )
    expect(tags).toEqual(
      expect.arrayContaining([
        `section:${newsroom.section.id}`,
        `section:${section.id}`,
        `topic:${newsroom.topic.id}`,
        `topic:${topic.id}`,
        `author:${newsroom.author.id}`,
        `author:${author.id}`,
      ]),
    )
  })

  it('of its slug announces its translations and the redirects', async () => {
    const story = await newsroom.aLiveStory()
    const [tags] = await newsroom.announcedBy(() => save(story, { slug: aWord('moved-') }))
    expect(tags).toEqual(
      expect.arrayContaining([
        `article:${story.id}`,
        `card:${story.id}`,
        `story:${story.story}`,
        'redirects',
      ]),
    )
  })

  it('of its related stories announces the story alone', async () => {
    const [story, other] = [await newsroom.aLiveStory(), await newsroom.aLiveStory()]
    expect(await newsroom.announcedBy(() => save(story, { related: [other.id] }))).toEqual([
      [`article:${story.id}`],
    ])
  })
})

describe('a change beside the stories', () => {
  it('of a photo that readers see announces the photo', async () => {
    const photo = await newsroom.aPhoto()
    await newsroom.aLiveStory({ leadPhoto: photo.id })
    expect(await newsroom.announcedBy(() => put(`photos/${photo.id}`, { caption: 'New words.' }))).toEqual([
      [`photo:${photo.id}`],
    ])
  })

  it('of the name of a section announces its label and the navigation', async () => {
    const section = await newsroom.aSection()
    expect(await newsroom.announcedBy(() => put(`sections/${section.id}`, { name: 'Renamed' }))).toEqual([
      [`label:${section.id}`, `section:${section.id}`, 'site'],
    ])
  })

  it('of the name of a topic or an author announces its label and the list of its kind', async () => {
    const [topic, author] = [await newsroom.aTopic(), await newsroom.anAuthor()]
    expect(await newsroom.announcedBy(() => put(`topics/${topic.id}`, { name: 'Renamed' }))).toEqual([
      [`label:${topic.id}`, `topic:${topic.id}`, 'topics'],
    ])
    expect(await newsroom.announcedBy(() => put(`authors/${author.id}`, { name: 'Renamed' }))).toEqual([
      [`author:${author.id}`, 'authors', `label:${author.id}`],
    ])
  })

  it('of an appeal announces the appeals, once it is published', async () => {
    const data = { title: aWord(), slots: ['banner'], heading: 'Give', button: 'Continue', language: 'en' }
    const made = await put('appeals', { ...data, _status: 'draft' }, 'post')
    const id = String(made.json?.doc?.id)
    expect(await newsroom.announcedBy(() => put(`appeals/${id}`, { button: 'Go on' }))).toEqual([])
    expect(await newsroom.announcedBy(() => put(`appeals/${id}`, { _status: 'published' }))).toEqual([
      ['appeals'],
    ])
    expect(await newsroom.announcedBy(() => put(`appeals/${id}`, { heading: 'Please give' }))).toEqual([
      ['appeals'],
    ])
  })

  it('of the settings announces the site', async () => {
    const [tags] = await newsroom.announcedBy(() =>
      put('globals/site-settings', { address: '4 Ropewalk Lane' }, 'post'),
    )
    expect(tags).toContain('site')
  })

  it('of the front page announces the front, and a draft of it nothing', async () => {
    await put('globals/front-page', { editions: [], _status: 'published' }, 'post')
    const story = await newsroom.aLiveStory()
    const editions = [{ language: 'en', lead: story.id }]
    const admin = newsroom.as('admin')
    expect(
      await newsroom.announcedBy(() =>
        admin.post('globals/front-page', { editions, _status: 'draft' }, { query: 'draft=true' }),
      ),
    ).toEqual([])
    expect(
      await newsroom.announcedBy(() => put('globals/front-page', { editions, _status: 'published' }, 'post')),
    ).toEqual([['front']])
  })
})

describe('a save that fails after it was written', () => {
  it('leaves no announcement, no version, no revision and no flag of a photo', async () => {
    const hooks = newsroom.payload.collections.articles.config.hooks.afterChange
    const fail: CollectionAfterChangeHook = () => {
      throw new Error('An injected failure.')
    }
    const photo = await newsroom.aPhoto()
    const story = await newsroom.aStory({ leadPhoto: photo.id })
    const before = await newsroom.snapshot()
    hooks.push(fail)
    const failed = await newsroom
      .as('publisher')
      .patch(`articles/${story.id}`, { _status: 'published', headline: 'Never' })
    hooks.splice(hooks.indexOf(fail), 1)
    expect(failed.status).toBe(500)
    expect(failed.text).not.toContain('injected')
    expect(await newsroom.snapshot()).toEqual(before)
    expect(await newsroom.announcedBy(() => save(story, { _status: 'published' }))).toHaveLength(1)
    expect(await publicIn(photo)).toEqual([`articles:${story.id}`])
  })
})

describe('the public flag of a photo', () => {
  it('follows the stories that show it, until the last one no longer does', async () => {
    const photo = await newsroom.aPhoto()
    const [first, second] = [
      await newsroom.aStory({ leadPhoto: photo.id }),
      await newsroom.aStory({ leadPhoto: photo.id }),
    ]
    const seen = async () => (await newsroom.rest.anonymous.get(`photos/file/${photo.filename}`)).status
    expect(await seen()).not.toBe(200)
    await save(first, { _status: 'published' })
    await save(second, { _status: 'published' })
    expect(await publicIn(photo)).toEqual([`articles:${first.id}`, `articles:${second.id}`])
    expect(await seen()).toBe(200)

    const [unpublished] = await newsroom.announcedBy(() => save(first, { _status: 'draft' }))
    expect(unpublished).not.toContain(`gone:photo:${photo.id}`)
    expect(await seen()).toBe(200)

    const [last] = await newsroom.announcedBy(() => save(second, { _status: 'draft' }))
    expect(last).toContain(`gone:photo:${photo.id}`)
    expect(await publicIn(photo)).toEqual([])
    expect(await seen()).not.toBe(200)
  })

  it('does not follow a draft over a live story', async () => {
    const photo = await newsroom.aPhoto()
    const story = await newsroom.aLiveStory()
    await save(story, { leadPhoto: photo.id }, 'draft=true')
    expect(await publicIn(photo)).toEqual([])
    await save(story, { leadPhoto: photo.id, _status: 'published' })
    expect(await publicIn(photo)).toEqual([`articles:${story.id}`])
  })

  it('goes when the photo is swapped for another', async () => {
    const [old, next] = [await newsroom.aPhoto(), await newsroom.aPhoto()]
    const story = await newsroom.aLiveStory({ leadPhoto: old.id })
    const [tags] = await newsroom.announcedBy(() => save(story, { leadPhoto: next.id }))
    expect(tags).toContain(`gone:photo:${old.id}`)
    expect([await publicIn(old), await publicIn(next)]).toEqual([[], [`articles:${story.id}`]])
  })
})
