import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import type { Answer } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

type Ref = { id: string }

const autosave = (story: Ref, kicker: string, keeps?: string): Promise<Answer> =>
  newsroom
    .as('editor')
    .patch(
      `articles/${story.id}`,
      { kicker },
      { query: `draft=true&autosave=true${keeps ? `&keeps=${keeps}` : ''}` },
    )

const kickersOf = async (story: Ref): Promise<unknown[]> => {
  const { docs } = await newsroom.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: story.id } },
    sort: 'createdAt',
    overrideAccess: true,
  })
  return docs.map(({ version }) => version.kicker ?? null)
}

describe('the versions that autosaves leave', () => {
  it('are one for a sitting', async () => {
    const story = await newsroom.aStory()
    for (const kicker of ['One', 'Two', 'Three']) expect((await autosave(story, kicker)).status).toBe(200)
    expect((await kickersOf(story)).slice(1)).toEqual(['Three'])
  })

  it('stay where a sitting ends: before the first save of the next one, or by its own last', async () => {
    const story = await newsroom.aStory()
    await autosave(story, 'One')
    await autosave(story, 'Two', 'before')
    await autosave(story, 'Three', 'after')
    await autosave(story, 'Four')
    expect((await kickersOf(story)).slice(1)).toEqual(['One', 'Three', 'Four'])
  })

  it('are kept at no other moment than these', async () => {
    const story = await newsroom.aStory()
    const answer = await autosave(story, 'One', 'sometimes')
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.json)).toContain('keeps')
    expect(await kickersOf(story)).toHaveLength(1)
  })
})
