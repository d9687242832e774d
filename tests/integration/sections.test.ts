import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom, aWord } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const publisher = () => newsroom.as('publisher')

describe('a section that stories stand in', () => {
  const refused = async (id: string, words: string): Promise<void> => {
    const before = await newsroom.snapshot()
    const answer = await publisher().delete(`sections/${id}`)
    expect(answer.status, answer.text).toBe(409)
    expect(answer.text).toContain(words)
    expect(answer.text).toContain('another section')
    expect(await newsroom.snapshot()).toEqual(before)
  }

  it('is not deleted, and the answer says how many they are', async () => {
    const section = await newsroom.aSection()
    await newsroom.aLiveStory({ section: section.id })
    await newsroom.aStory({ section: section.id })
    await refused(section.id, '2 stories')
  })

  it('is not deleted for a story that only its newer draft puts there, nor for one that its draft takes away', async () => {
    const [from, to] = [await newsroom.aSection(), await newsroom.aSection()]
    const story = await newsroom.aLiveStory({ section: from.id })
    const moved = await publisher().patch(`articles/${story.id}`, { section: to.id }, { query: 'draft=true' })
    expect(moved.status).toBe(200)
    await refused(to.id, 'One story')
    await refused(from.id, 'One story')
  })

  it('is not deleted for a story in the trash that was published, and is for a draft there', async () => {
    const [lived, drafted] = [await newsroom.aSection(), await newsroom.aSection()]
    const stories = [
      await newsroom.aLiveStory({ section: lived.id }),
      await newsroom.aStory({ section: drafted.id }),
    ]
    for (const { id } of stories)
      await publisher().patch(`articles/${id}`, { deletedAt: new Date().toISOString() })
    await refused(lived.id, 'One story')
    expect((await publisher().delete(`sections/${drafted.id}`)).status).toBe(200)
  })

  it('is deleted once they have moved', async () => {
    const [from, to] = [await newsroom.aSection(), await newsroom.aSection()]
    const story = await newsroom.aLiveStory({ section: from.id })
    await publisher().patch(`articles/${story.id}`, { section: to.id })
    expect((await publisher().delete(`sections/${from.id}`)).status).toBe(200)
  })
})

describe('the address of a section', () => {
  const aPage = async (slug: string, isPublished = true) => {
    const status = isPublished ? { _status: 'published' } : {}
    const page = { title: 'About us', slug, language: 'en', ...status }
    const answer = await publisher().post('pages', page)
    expect(answer.status, answer.text).toBe(201)
    return String(answer.json?.doc?.id)
  }
  const makeSection = (slug: string, language = 'en') =>
    publisher().post('sections', { name: 'New', slug, language })

  it.each([true, false])('is refused while a page has it (published: %s)', async (isPublished) => {
    const slug = aWord('page-')
    await aPage(slug, isPublished)
    const answer = await makeSection(slug)
    expect(answer.status).toBe(400)
    expect(fieldsAtFault(answer)).toEqual(['slug'])
    expect(answer.text).toContain('About us')
    const section = await newsroom.aSection()
    expect((await publisher().patch(`sections/${section.id}`, { slug })).status).toBe(400)
  })

  it('is free in another language, and where the page lies in the trash', async () => {
    const slug = aWord('page-')
    const id = await aPage(slug)
    expect((await makeSection(slug, 'ru')).status).toBe(201)
    await publisher().patch(`pages/${id}`, { deletedAt: new Date().toISOString() })
    expect((await makeSection(slug)).status).toBe(201)
  })
})
