import type { Board, BoardCard } from '@dateline/cms/admin/board/board'
import type { FrontStory } from '@dateline/cms/admin/front/frontStory'
import type { MyWork } from '@dateline/cms/admin/my-work/myWork'
import type { Article } from '@dateline/cms/payload-types'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom, aWord } from './aNewsroom'
import type { Newsroom, Who } from './aNewsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterEach(() => newsroom.forgetStories())
afterAll(() => newsroom.close())

const boardOf = async (who: Who, query = ''): Promise<Board> => {
  const answer = await newsroom.as(who).get('newsroom/board', { query })
  expect(answer.status, answer.text).toBe(200)
  return answer.json as unknown as Board
}
const cardsOf = ({ columns }: Board): BoardCard[] => columns.flatMap(({ cards }) => cards)
const idsOf = (board: Board): string[] => cardsOf(board).map(({ id }) => id)
const workOf = async (who: Who): Promise<MyWork> =>
  (await newsroom.as(who).get('newsroom/my-work')).json as unknown as MyWork
const listed = (list: MyWork['drafts']): string[] => list.items.map(({ id }) => id)

describe('the views of the newsroom', () => {
  it.each(['newsroom/board', 'newsroom/my-work', 'newsroom/front/stories?language=en'])(
    'answer at %s nobody but the newsroom',
    async (path) => {
      const [address = '', query] = path.split('?')
      const statuses = await Promise.all(
        (['anonymous', 'fundraiser', 'reporter', 'publisher'] as const).map(
          async (who) => (await newsroom.as(who).get(address, { query })).status,
        ),
      )
      expect(statuses).toEqual([401, 403, 200, 200])
    },
  )

  it.each(['section=x', 'section[$ne]=1', 'assignee[$gt]=', 'language=de', 'idea=100000', 'unknown=1'])(
    'refuse %s with the name of the parameter',
    async (query) => {
      const answer = await newsroom.as('publisher').get('newsroom/board', { query })
      expect(answer.status).toBe(400)
      expect(answer.json?.errors?.[0]?.message).toMatch(/^\S+/)
    },
  )
})

describe('the board', () => {
  it('has every story that readers do not have as it is, in the column of its stage', async () => {
    const draft = await newsroom.aStory({ stage: 'editing' })
    const live = await newsroom.aLiveStory()
    const changed = await newsroom.aLiveStory()
    await newsroom
      .as('editor')
      .patch(`articles/${changed.id}`, { headline: 'Changed', revision: 1 }, { query: 'draft=true' })
    const trashed = await newsroom.aStory()
    await newsroom.as('publisher').patch(`articles/${trashed.id}`, { deletedAt: new Date().toISOString() })

    const board = await boardOf('editor')
    expect(board.columns.map(({ stage }) => stage)).toEqual(['idea', 'writing', 'editing', 'legal', 'ready'])
    expect(idsOf(board).sort()).toEqual([draft.id, changed.id].sort())
    expect(idsOf(board)).not.toContain(live.id)
    expect(cardsOf(board).find(({ id }) => id === draft.id)).toMatchObject({
      stage: 'editing',
      isOnSite: false,
    })
    expect(cardsOf(board).find(({ id }) => id === changed.id)).toMatchObject({
      headline: 'Changed',
      isOnSite: true,
      revision: 2,
    })
  })

  it('is narrowed to a section, a person, nobody, a language', async () => {
    const other = await newsroom.aSection()
    const one = await newsroom.aStory({ assignee: newsroom.people.editor.id })
    const two = await newsroom.aStory({ section: other.id })
    expect(idsOf(await boardOf('editor', `section=${other.id}`))).toEqual([two.id])
    expect(idsOf(await boardOf('editor', 'assignee=me'))).toEqual([one.id])
    expect(idsOf(await boardOf('publisher', `assignee=${newsroom.people.editor.id}`))).toEqual([one.id])
    expect(idsOf(await boardOf('editor', 'assignee=nobody'))).toEqual([two.id])
    expect(idsOf(await boardOf('editor', 'language=ru'))).toEqual([])
  })

  it('shows no more of a stage than was asked for, and says that there is more', async () => {
    for (let count = 0; count < 3; count += 1) await newsroom.aStory({ stage: 'writing' })
    const writing = (board: Board) => board.columns.find(({ stage }) => stage === 'writing')
    expect(writing(await boardOf('editor', 'writing=2'))).toMatchObject({ hasMore: true })
    expect(writing(await boardOf('editor', 'writing=2'))?.cards).toHaveLength(2)
    expect(writing(await boardOf('editor', 'writing=3'))).toMatchObject({ hasMore: false })
  })

  it.each(['reporter', 'editor', 'publisher'] as const)(
    'says of each stage to a %s what the save itself says',
    async (who) => {
      const made = async (): Promise<Article> => newsroom.aStory({ stage: 'writing' }, { by: 'reporter' })
      const story = await made()
      const moves = cardsOf(await boardOf(who)).find(({ id }) => id === story.id)?.moves ?? []
      expect(moves.map(({ to }) => to)).toEqual(['idea', 'editing', 'legal', 'ready'])
      for (const { to, refusal } of moves) {
        const fresh = await made()
        const answer = await newsroom
          .as(who)
          .patch(`articles/${fresh.id}`, { stage: to, revision: 1 }, { query: 'draft=true' })
        expect(answer.status < 400, `${to}: ${refusal?.message ?? 'allowed'} ${answer.text}`).toBe(
          refusal === null,
        )
        if (refusal === null) continue
        const { message, code, values } = refusal
        expect(answer.json?.errors?.[0]).toMatchObject({ message, data: { code, values } })
      }
    },
  )
})

describe('my work', () => {
  it('is what I began, what was assigned to me, and what waits for my role', async () => {
    const begun = await newsroom.aStory({ stage: 'writing' }, { by: 'reporter' })
    const givenAway = await newsroom.aStory(
      { stage: 'writing', assignee: newsroom.people.anotherReporter.id },
      { by: 'editor' },
    )
    const handedIn = await newsroom.aStory({ stage: 'editing' }, { by: 'reporter' })
    const reporters = await workOf('reporter')
    expect(listed(reporters.drafts)).toEqual([begun.id])
    expect(listed(reporters.waiting)).toEqual([])
    expect(listed((await workOf('anotherReporter')).drafts)).toEqual([givenAway.id])
    expect(listed((await workOf('editor')).waiting)).toEqual([handedIn.id])
  })

  it('has apart what was sent back to me', async () => {
    const story = await newsroom.aStory({ stage: 'writing' }, { by: 'reporter' })
    const move = (who: Who, stage: string) =>
      newsroom.as(who).patch(`articles/${story.id}`, { stage }, { query: 'draft=true' })
    expect((await move('reporter', 'editing')).status).toBe(200)
    expect((await move('editor', 'writing')).status).toBe(200)
    const work = await workOf('reporter')
    expect(listed(work.sentBack)).toEqual([story.id])
    expect(listed(work.drafts)).toEqual([])
  })

  it('has what is due within two days or late, the earliest first', async () => {
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const due = (hours: number) =>
      newsroom.aStory({ due: inHours(hours), assignee: newsroom.people.reporter.id }, { by: 'editor' })
    const soon = await due(10)
    const late = await due(-3)
    await due(90)
    expect(listed((await workOf('reporter')).due)).toEqual([late.id, soon.id])
  })

  it('has the notes in which I was called, until their thread is resolved or the story trashed', async () => {
    const story = await newsroom.aStory({}, { by: 'editor' })
    const trashed = await newsroom.aStory({}, { by: 'editor' })
    const note = async (said: object): Promise<string> =>
      String((await newsroom.as('editor').post('notes', said)).json?.doc?.id)
    const called = async (): Promise<string[]> => (await workOf('reporter')).mentions.map(({ id }) => id)
    const words = `@${String(newsroom.people.reporter.name)}, is this so?`
    const thread = await note({ story: story.id, text: 'A question.' })
    const reply = await note({ story: story.id, thread, text: words })
    await note({ story: trashed.id, text: words })
    await newsroom.as('publisher').patch(`articles/${trashed.id}`, { deletedAt: new Date().toISOString() })

    expect((await workOf('reporter')).mentions).toMatchObject([{ id: reply, story: story.id, text: words }])
    expect((await workOf('anotherReporter')).mentions).toEqual([])
    await newsroom.as('editor').patch(`notes/${thread}`, { isResolved: true })
    expect(await called()).toEqual([])
  })
})

describe('the list of stories', () => {
  const search = async (words: string, more = ''): Promise<string[]> => {
    const query = `draft=true&depth=0&where[or][0][headline][like]=${words}&where[or][1][slug][like]=${words}${more}`
    const answer = await newsroom.as('editor').get('articles', { query })
    expect(answer.status, answer.text).toBe(200)
    return (answer.json?.docs ?? []).map(({ id }) => id)
  }

  it('finds words of the newest headline and of the slug, in whatever case, together with other conditions', async () => {
    const word = aWord('Zeppelin')
    const story = await newsroom.aStory({ headline: `The ${word} over the moon` })
    const other = await newsroom.aStory({ slug: word.toLowerCase() })
    expect((await search(word.toLowerCase())).sort()).toEqual([story.id, other.id].sort())
    expect(await search(`moon ${word}`)).toEqual([story.id])
    expect(await search(`${word} mars`)).toEqual([])
    expect(await search(word, '&where[language][equals]=ru')).toEqual([])
  })

  it('takes no word for a pattern', async () => {
    await newsroom.aStory()
    expect(await search('.*')).toEqual([])
  })
})

describe('the search for the front page', () => {
  it('finds published stories alone, of one language', async () => {
    const word = aWord()
    const live = await newsroom.aLiveStory({ headline: `Live ${word}` })
    await newsroom.aStory({ headline: `Draft ${word}` })
    const found = async (language: string) =>
      (
        (
          await newsroom
            .as('publisher')
            .get('newsroom/front/stories', { query: `language=${language}&words=${word}` })
        ).json as unknown as { stories: FrontStory[] }
      ).stories.map(({ id }) => id)
    expect(await found('en')).toEqual([live.id])
    expect(await found('ru')).toEqual([])
  })
})
