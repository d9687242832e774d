import { block, internalLink, link, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Newsroom } from './aNewsroom'
import { aBody, aNewsroom, aWord } from './aNewsroom'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

type Found = {
  errors: { code: string; path: string; node?: number; message: string }[]
  warnings: { code: string }[]
}
const checklistOf = async (id: string, who: Parameters<Newsroom['as']>[0] = 'reporter') => {
  const answer = await newsroom.as(who).get(`articles/${id}/checklist`)
  return { status: answer.status, found: answer.json as unknown as Found }
}
const publish = (id: string, data: object = {}) =>
  newsroom.as('publisher').patch(`articles/${id}`, { ...data, _status: 'published' })
const linkTo = (value: string) =>
  root([paragraph('As we wrote ', internalLink({ relationTo: 'articles', value }, ['earlier']), '.')])

describe('the checklist of a story', () => {
  it('is that of its newest version, and names what publication would refuse', async () => {
    const story = await newsroom.aStory({ teaser: '', section: null })
    await newsroom
      .as('publisher')
      .patch(`articles/${story.id}`, { headline: 'TK comes' }, { query: 'draft=true' })
    const { found } = await checklistOf(story.id)
    expect(found.errors.map(({ code }) => code).sort()).toEqual(['noSection', 'noTeaser', 'placeholder'])
    expect(found.warnings.map(({ code }) => code)).toEqual(['noRelated'])
    const refused = await publish(story.id)
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused).sort()).toEqual(found.errors.map(({ path }) => path).sort())
  })

  it('is for the newsroom', async () => {
    const story = await newsroom.aStory()
    expect((await checklistOf(story.id, 'anonymous')).status).toBe(403)
    expect((await checklistOf(story.id, 'fundraiser')).status).toBe(403)
    expect((await checklistOf(story.id, 'editor')).status).toBe(200)
    expect((await checklistOf('5'.repeat(24), 'editor')).status).toBe(404)
    expect((await checklistOf('no-id', 'editor')).status).toBe(400)
  })
})

describe('a link in a story that is published', () => {
  it('may not lead to what readers cannot open, and may once they can', async () => {
    const target = await newsroom.aStory()
    const story = await newsroom.aStory({ body: linkTo(target.id) })
    const refused = await publish(story.id)
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toEqual(['body'])
    expect(refused.text).toContain('was never published')
    expect((await checklistOf(story.id)).found.errors).toMatchObject([{ code: 'linkUnpublished', node: 0 }])
    await publish(target.id)
    expect((await publish(story.id)).status).toBe(200)
  })

  it('keeps its words when its target is taken down, and a correction is still possible', async () => {
    const target = await newsroom.aLiveStory()
    const story = await newsroom.aLiveStory({ body: linkTo(target.id) })
    await newsroom
      .as('publisher')
      .patch(`articles/${target.id}`, { takenDown: { reason: 'A court said so.' } })
    expect((await checklistOf(story.id)).found).toMatchObject({
      errors: [],
      warnings: [{}, { code: 'linkWithdrawn' }],
    })
    expect((await publish(story.id, { headline: 'Other words' })).status).toBe(200)
  })

  it('may not lead into the trash, a card neither', async () => {
    const target = await newsroom.aLiveStory()
    const card = root([paragraph('Words.'), block({ blockType: 'relatedCard', story: target.id })])
    const story = await newsroom.aStory({ body: card })
    await newsroom.as('publisher').patch(`articles/${target.id}`, { deletedAt: new Date().toISOString() })
    expect((await publish(story.id)).status).toBe(400)
    expect((await publish(story.id, { body: aBody('Words.') })).status).toBe(200)
  })
})

describe('a link by an address of our own', () => {
  const linkBy = (...addresses: string[]) =>
    root([paragraph('As we wrote'), ...addresses.map((address) => paragraph(link(address, ['earlier'])))])
  const addressOfStory = async (id: string): Promise<string> => {
    const { publishedSlug, firstPublishedAt } = (await newsroom.stored('articles', id)) ?? {}
    return `/${String(firstPublishedAt).slice(0, 10).replaceAll('-', '/')}/${String(publishedSlug)}`
  }
  const deadIn = async (...addresses: string[]) => {
    const story = await newsroom.aStory({ body: linkBy(...addresses) })
    const { found } = await checklistOf(story.id)
    return { story, nodes: found.errors.map(({ code, node }) => [code, node]) }
  }

  it('may not lead to where readers find nothing', async () => {
    const { env } = await import('@dateline/cms/env')
    const draft = await newsroom.aStory()
    const { story, nodes } = await deadIn(
      '/2026/03/13/never-written',
      `${env.SITE_URL}/2026/03/13/never-written/?from=chat#top`,
      '/topics/never-heard-of',
      `${env.CMS_URL}/admin/collections/articles/${draft.id}`,
      'https://elsewhere.example/2026/03/13/never-written',
      '/search',
      '/feed.xml',
    )
    expect(nodes).toEqual([1, 2, 3, 4].map((node) => ['linkToNothing', node]))
    const refused = await publish(story.id)
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('where readers find nothing')
  })

  it('may lead to a published story, by its former address too, and to a section', async () => {
    const { env } = await import('@dateline/cms/env')
    const live = await newsroom.aLiveStory()
    const former = await addressOfStory(live.id)
    await publish(live.id, { slug: aWord() })
    const present = await addressOfStory(live.id)
    expect(present).not.toBe(former)
    const section = await newsroom.payload.findByID({
      collection: 'sections',
      id: newsroom.section.id,
      overrideAccess: true,
    })
    const { story, nodes } = await deadIn(former, `${env.SITE_URL}${present}`, `/${section.slug}`)
    expect(nodes).toEqual([])
    expect((await publish(story.id)).status).toBe(200)
    await newsroom.as('publisher').patch(`articles/${live.id}`, { takenDown: { reason: 'A court said so.' } })
    expect((await deadIn(former, present)).nodes).toEqual([
      ['linkToNothing', 1],
      ['linkToNothing', 2],
    ])
  })

  it('may lead to the story itself', async () => {
    const live = await newsroom.aLiveStory()
    const own = await addressOfStory(live.id)
    await newsroom.as('publisher').patch(`articles/${live.id}`, { _status: 'draft' })
    const body = linkBy(own)
    await newsroom.as('publisher').patch(`articles/${live.id}`, { body }, { query: 'draft=true' })
    expect((await checklistOf(live.id)).found.errors).toEqual([])
    expect((await deadIn(own)).nodes).toEqual([['linkToNothing', 1]])
  })
})

describe('a photo whose rights have ended', () => {
  it('cannot be published, and what shows it stays as it is', async () => {
    const photo = await newsroom.aPhoto()
    const live = await newsroom.aLiveStory({ leadPhoto: photo.id })
    const other = await newsroom.aStory({ leadPhoto: photo.id })
    const until = (rightsUntil: string) => newsroom.as('editor').patch(`photos/${photo.id}`, { rightsUntil })
    expect((await until('2020-01-31T12:00:00.000Z')).status).toBe(200)
    const refused = await publish(other.id)
    expect(fieldsAtFault(refused)).toEqual(['leadPhoto'])
    expect(refused.text).toContain('ended on 2020-01-31')
    expect(await newsroom.stored('articles', live.id)).toMatchObject({ _status: 'published' })
    await until(new Date().toISOString())
    expect((await publish(other.id)).status).toBe(200)
  })

  it('keeps the date from readers', async () => {
    const photo = await newsroom.aPhoto()
    await newsroom.aLiveStory({ leadPhoto: photo.id })
    await newsroom.as('editor').patch(`photos/${photo.id}`, { rightsUntil: '2099-01-31T12:00:00.000Z' })
    const seen = await newsroom.rest.anonymous.get(`photos/${photo.id}`)
    expect(seen.status).toBe(200)
    expect(seen.text).not.toContain('2099')
    expect((await newsroom.as('reporter').get(`photos/${photo.id}`)).text).toContain('2099')
  })
})

describe('a change that readers are told of', () => {
  it.each(['correction', 'clarification'] as const)('as a %s has a sentence', async (kind) => {
    const story = await newsroom.aLiveStory()
    const refused = await publish(story.id, { headline: 'Other words', updates: [{ kind }] })
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toEqual(['updates'])
    const note = 'Twelve lamps, not eleven.'
    expect((await publish(story.id, { headline: 'Other words', updates: [{ kind, note }] })).status).toBe(200)
  })

  it.each(['typo', 'new-facts'] as const)('as %s may be without one', async (kind) => {
    const story = await newsroom.aLiveStory()
    expect((await publish(story.id, { headline: 'Other words', updates: [{ kind }] })).status).toBe(200)
  })
})
