import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Newsroom, Who } from './aNewsroom'
import { aNewsroom, aWord } from './aNewsroom'
import type { Answer } from './restClient'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const write = (who: Who, note: object): Promise<Answer> => newsroom.as(who).post('notes', note)
const idOf = (answer: Answer): string => {
  expect(answer.status, answer.text).toBe(201)
  return String(answer.json?.doc?.id)
}
const aThread = async (who: Who = 'reporter', text = 'Who said so?') => {
  const story = await newsroom.aStory()
  return { story, id: idOf(await write(who, { story: story.id, text })) }
}
const noteIn = async (id: string) => (await newsroom.stored('notes', id)) ?? {}

describe('a note', () => {
  it.each(['reporter', 'editor', 'publisher', 'admin'] as const)(
    'is written and read by a %s',
    async (who) => {
      const { story, id } = await aThread(who)
      const list = await newsroom.as(who).get('notes', { query: `where[story][equals]=${story.id}` })
      expect(list.json?.docs?.map((note) => note.id)).toEqual([id])
      expect(await noteIn(id)).toMatchObject({ createdBy: newsroom.people[who].id, isResolved: false })
    },
  )

  it.each(['anonymous', 'fundraiser'] as const)('is neither written nor read by %s', async (who) => {
    const { story, id } = await aThread()
    expect((await write(who, { story: story.id, text: 'Hello' })).status).toBe(403)
    expect((await newsroom.as(who).get('notes')).status).toBe(403)
    expect((await newsroom.as(who).get(`notes/${id}`)).status).toBe(403)
    expect((await newsroom.as(who).patch(`notes/${id}`, { isResolved: true })).status).toBe(403)
    expect((await newsroom.as(who).delete(`notes/${id}`)).status).toBe(403)
    expect((await noteIn(id)).isResolved).toBe(false)
  })

  it('needs a person and words, also for code that overrides access', async () => {
    const story = await newsroom.aStory()
    const create = (text: string, user?: Newsroom['people']['reporter']) =>
      newsroom.payload.create({
        collection: 'notes',
        data: { story: story.id, text },
        user,
        overrideAccess: true,
      })
    await expect(create('Words')).rejects.toThrow(/needs a person/)
    await expect(create(' ', newsroom.people.reporter)).rejects.toThrow()
    await expect(create('Words', newsroom.people.fundraiser)).rejects.toThrow(/for the newsroom/)
    expect((await create('Words', newsroom.people.reporter)).text).toBe('Words')
  })

  it('belongs to a story that is there, and stays with it', async () => {
    const other = await newsroom.aStory()
    expect(fieldsAtFault(await write('editor', { story: '5'.repeat(24), text: 'Hello' }))).toEqual(['story'])
    const { story, id } = await aThread()
    await newsroom.as('reporter').patch(`notes/${id}`, { story: other.id, passage: { quote: 'other' } })
    expect(await noteIn(id)).toMatchObject({ story: story.id })
    expect(((await noteIn(id)).passage as { quote?: string } | undefined)?.quote ?? null).toBeNull()
  })

  it('keeps the passage that it is about, and changes not a byte of the story', async () => {
    const story = await newsroom.aLiveStory()
    const before = await newsroom.snapshot(['articles', '_articles_versions', 'article-revisions', 'outbox'])
    const passage = { quote: 'ask islanders', before: 'Crews ', after: ' to leave', node: 0 }
    const id = idOf(await write('editor', { story: story.id, text: 'Which ones?', passage }))
    expect(await noteIn(id)).toMatchObject({ passage })
    expect(
      await newsroom.snapshot(['articles', '_articles_versions', 'article-revisions', 'outbox']),
    ).toEqual(before)
  })

  it('is changed in its words by who wrote it, and by nobody else', async () => {
    const { id } = await aThread('reporter')
    for (const who of ['editor', 'publisher', 'admin'] as const)
      expect((await newsroom.as(who).patch(`notes/${id}`, { text: 'Other words' })).status).toBe(403)
    expect((await newsroom.as('reporter').patch(`notes/${id}`, { text: 'Better words' })).status).toBe(200)
    expect((await noteIn(id)).text).toBe('Better words')
  })

  it('goes with its story, and with nothing less', async () => {
    const { story, id } = await aThread()
    await newsroom.as('publisher').patch(`articles/${story.id}`, { deletedAt: new Date().toISOString() })
    expect(await newsroom.stored('notes', id)).toBeDefined()
    expect(
      (await newsroom.as('publisher').delete(`articles/${story.id}`, { query: 'trash=true' })).status,
    ).toBe(200)
    expect(await newsroom.stored('notes', id)).toBeUndefined()
  })
})

describe('a thread', () => {
  it('has replies to its first note, on the same story', async () => {
    const { story, id } = await aThread()
    const reply = idOf(await write('editor', { story: story.id, thread: id, text: 'The mayor.' }))
    const other = await newsroom.aStory()
    expect(fieldsAtFault(await write('editor', { story: other.id, thread: id, text: 'No.' }))).toEqual([
      'thread',
    ])
    expect(fieldsAtFault(await write('editor', { story: story.id, thread: reply, text: 'No.' }))).toEqual([
      'thread',
    ])
  })

  it('is resolved and opened again by anybody in the newsroom, who is remembered', async () => {
    const { story, id } = await aThread('reporter')
    expect((await newsroom.as('editor').patch(`notes/${id}`, { isResolved: true })).status).toBe(200)
    expect(await noteIn(id)).toMatchObject({
      isResolved: true,
      resolvedBy: newsroom.people.editor.id,
      resolvedAt: expect.any(String) as string,
    })
    await newsroom
      .as('anotherReporter')
      .patch(`notes/${id}`, { isResolved: false, resolvedBy: newsroom.people.admin.id })
    expect(await noteIn(id)).toMatchObject({ isResolved: false, resolvedBy: null, resolvedAt: null })
    const reply = idOf(await write('editor', { story: story.id, thread: id, text: 'Yes.' }))
    expect(fieldsAtFault(await newsroom.as('editor').patch(`notes/${reply}`, { isResolved: true }))).toEqual([
      'isResolved',
    ])
  })

  it('is not deleted over the words of others', async () => {
    const { story, id } = await aThread('reporter')
    const reply = idOf(await write('editor', { story: story.id, thread: id, text: 'The mayor.' }))
    expect((await newsroom.as('editor').delete(`notes/${id}`)).status).toBe(403)
    expect((await newsroom.as('reporter').delete(`notes/${id}`)).status).toBe(409)
    expect(await newsroom.stored('notes', reply)).toBeDefined()
    expect((await newsroom.as('admin').delete(`notes/${id}`)).status).toBe(200)
    expect(await newsroom.stored('notes', reply)).toBeUndefined()
  })

  it('is counted in the checklist while it is open', async () => {
    const { story, id } = await aThread()
    await write('editor', { story: story.id, thread: id, text: 'The mayor.' })
    const warnings = async () =>
      (
        (await newsroom.as('editor').get(`articles/${story.id}/checklist`)).json as unknown as {
          warnings: { code: string; values?: { count: number } }[]
        }
      ).warnings.filter(({ code }) => code === 'openNotes')
    expect(await warnings()).toMatchObject([{ values: { count: 1 } }])
    await newsroom.as('editor').patch(`notes/${id}`, { isResolved: true })
    expect(await warnings()).toEqual([])
  })
})

describe('a colleague who is called in a note', () => {
  it('finds it among the notes that are for them, and is written to once', async () => {
    const { people } = newsroom
    const { id } = await aThread('reporter', `@${people.editor.name} please look. ${aWord()}`)
    const forThem = await newsroom.as('editor').get('notes', {
      query: `where[mentions][contains]=${people.editor.id}&where[isResolved][equals]=false`,
    })
    expect(forThem.json?.docs?.map((note) => note.id)).toContain(id)
    expect(forThem.text).not.toContain('untold')

    const { tellMentioned } = await import('@dateline/cms/collections/Notes/tellMentioned')
    const sent: { to: unknown; text: unknown }[] = []
    const tell = () =>
      tellMentioned({
        payload: newsroom.payload,
        send: ({ to, text }) => {
          sent.push({ to, text })
          return Promise.resolve()
        },
        onError: (error) => {
          throw error
        },
      })
    await Promise.all([tell(), tell()])
    await tell()
    const mails = sent.filter(({ text }) => String(text).includes(id) || String(text).includes('please look'))
    expect(mails).toHaveLength(1)
    expect(mails[0]?.to).toBe('editor@newsroom.example')
  })

  it('is not called by sending a list, nor by calling oneself', async () => {
    const { people } = newsroom
    const story = await newsroom.aStory()
    const sent = await write('reporter', {
      story: story.id,
      text: `@${people.reporter.name} remember this`,
      mentions: [people.publisher.id],
      untold: [people.publisher.id],
    })
    expect(await noteIn(idOf(sent))).toMatchObject({ mentions: [people.reporter.id], untold: [] })
  })
})
