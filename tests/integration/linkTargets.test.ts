import type { LinkTarget } from '@dateline/cms/editor/links/linkTarget'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Newsroom } from './aNewsroom'
import { aNewsroom, aWord } from './aNewsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const search = async (query: string): Promise<LinkTarget[]> => {
  const answer = await newsroom
    .as('reporter')
    .get('articles/link-targets', { query: `q=${encodeURIComponent(query)}` })
  expect(answer.status, answer.text).toBe(200)
  return answer.json?.targets as LinkTarget[]
}

it('finds stories by words of their newest headline, and says which of them readers see', async () => {
  const word = aWord()
  const live = await newsroom.aLiveStory({ headline: `Lamps of ${word}` })
  const draft = await newsroom.aStory({ headline: 'An old name' })
  await newsroom
    .as('publisher')
    .patch(`articles/${draft.id}`, { headline: `${word} and its lamps` }, { query: 'draft=true' })
  const found = await search(`lamps ${word.toUpperCase()}`)
  expect(found.map(({ id, isPublished }) => [id, isPublished])).toEqual(
    expect.arrayContaining([
      [live.id, true],
      [draft.id, false],
    ]),
  )
  expect(found).toHaveLength(2)
  expect(await search(`lamps ${word} elsewhere`)).toEqual([])
})

it('knows a story by its address, of readers and of the newsroom', async () => {
  const live = await newsroom.aLiveStory({ headline: `Lamps of ${aWord()}` })
  const answer = await newsroom.as('publisher').get(`articles/${live.id}`)
  const { publishedSlug, firstPublishedAt } = answer.json as {
    publishedSlug?: string
    firstPublishedAt?: string
  }
  const path = `/${String(firstPublishedAt).slice(0, 10).replaceAll('-', '/')}/${String(publishedSlug)}`
  expect((await search(path)).map(({ id }) => id)).toEqual([live.id])
  expect(await search('https://elsewhere.example/2026/03/13/storm')).toEqual([])
})

it('answers nobody else, and no trash', async () => {
  const word = aWord()
  const story = await newsroom.aStory({ headline: `Lamps of ${word}` })
  for (const person of [newsroom.as('anonymous'), newsroom.as('fundraiser')]) {
    const answer = await person.get('articles/link-targets', { query: `q=${word}` })
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain(story.id)
  }
  await newsroom.as('publisher').patch(`articles/${story.id}`, { deletedAt: new Date().toISOString() })
  expect(await search(word)).toEqual([])
})

it.each(['', ' ', '(', '[a-', '\\', '$where', '/%zz', 'x'.repeat(3000)])(
  'finds nothing for %j, and does not fail',
  async (query) => {
    expect(await search(query)).toEqual([])
  },
)
