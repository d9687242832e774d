import type { SearchResults } from '@dateline/content-schema/search'
import { searchResults } from '@dateline/content-schema/search'
import { startSequencerOf } from '@dateline/cms/publishing/feedOf'
import { startSearchOf } from '@dateline/cms/search/followForSearch'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ContentApi } from '../contract/contentApiClient'
import { createContentApi } from '../contract/contentApiClient'
import type { Newsroom } from './aNewsroom'
import { aBody, aNewsroom } from './aNewsroom'

let newsroom: Newsroom
let api: ContentApi
let stops: (() => Promise<void>)[] = []

const begin = (): void => {
  stops = [startSequencerOf(newsroom.payload), startSearchOf(newsroom.payload)]
}
const end = async (): Promise<void> => {
  await Promise.all(stops.map((stop) => stop()))
  stops = []
}

const ask = (fields: Record<string, string>) => api.get(`search?${new URLSearchParams(fields).toString()}`)
const search = async (q: string, fields: Record<string, string> = {}): Promise<SearchResults> =>
  searchResults.parse((await ask({ q, ...fields })).json)
const headlinesOf = ({ hits }: SearchResults): string[] => hits.map(({ card }) => card.headline)
const found = async (q: string, fields: Record<string, string> = {}): Promise<string[]> =>
  headlinesOf(await search(q, fields))
/** Waits for the index, which follows the feed. */
const untilFound = (q: string, headlines: string[], fields: Record<string, string> = {}): Promise<void> =>
  vi.waitFor(async () => expect((await found(q, fields)).sort()).toEqual([...headlines].sort()), {
    timeout: 30_000,
    interval: 50,
  })

beforeAll(async () => {
  newsroom = await aNewsroom()
  api = await createContentApi()
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    data: {
      timeZone: 'Europe/Tallinn',
      editions: [
        { language: 'en', name: 'The Courier' },
        { language: 'ru', name: 'Курьер' },
      ],
    },
    overrideAccess: true,
  })
})
afterAll(async () => {
  await end()
  await newsroom.close()
})

describe('the search', () => {
  it('says that it is being made ready until it has read what is published', async () => {
    await newsroom.aLiveStory({ headline: 'Zeppelins over the quay', body: aBody('Three zeppelins landed.') })
    expect((await ask({ q: 'zeppelin' })).status).toBe(503)
    begin()
    await vi.waitFor(async () => expect((await ask({ q: 'zeppelin' })).status).toBe(200), { timeout: 30_000 })
    expect(await found('zeppelin')).toEqual(['Zeppelins over the quay'])
  })

  it('finds other forms of a word, in English and in Russian, and marks them', async () => {
    const section = await newsroom.aSection({ name: 'Острова', slug: 'ostrova', language: 'ru' })
    await newsroom.aLiveStory({ headline: 'Lanterns stolen', body: aBody('The keeper counted his lantern.') })
    await newsroom.aLiveStory({
      language: 'ru',
      section: section.id,
      topics: [],
      authors: [],
      headline: 'Маяки погасли',
      teaser: 'Свет пропал.',
      body: aBody('Смотритель маяка Лаврова вышел к берегу.'),
    })
    await untilFound('lantern', ['Lanterns stolen'])
    await untilFound('маяком', ['Маяки погасли'], { language: 'ru' })
    await untilFound('лавров', ['Маяки погасли'], { language: 'ru' })
    expect(await found('маяк')).toEqual([])
    const [hit] = (await search('lanterns')).hits
    expect(hit?.headline).toEqual([
      { text: 'Lanterns', marked: true },
      { text: ' stolen', marked: false },
    ])
    expect(hit?.excerpt).toContainEqual({ text: 'lantern', marked: true })
  })

  it('wants all the words, wherever they stand, and finds by section, topic and author too', async () => {
    const { id } = await newsroom.anAuthor({ name: 'Oskar Vainshtok', slug: 'oskar' })
    await newsroom.aLiveStory({ headline: 'Gulls and herrings', body: aBody('Nothing.'), authors: [id] })
    await newsroom.aLiveStory({ headline: 'Gulls alone', body: aBody('Nothing.') })
    await untilFound('gull', ['Gulls and herrings', 'Gulls alone'])
    expect(await found('herring gulls')).toEqual(['Gulls and herrings'])
    expect(await found('vainshtok the gulls')).toEqual(['Gulls and herrings'])
    const nothing = await search('gulls submarines')
    expect([nothing.total, nothing.known]).toEqual([0, ['gulls']])
  })

  it('follows the names of authors', async () => {
    const { id } = await newsroom.anAuthor({ name: 'Pavla Prilukova', slug: 'pavla' })
    await newsroom.aLiveStory({ headline: 'By one author', authors: [id] })
    await untilFound('prilukova', ['By one author'])
    await newsroom.as('publisher').patch(`authors/${id}`, { name: 'Pavla Berezina' })
    await untilFound('berezina', ['By one author'])
    expect(await found('prilukova')).toEqual([])
  })

  it('suggests the word of a published story that was probably meant', async () => {
    await newsroom.aLiveStory({ headline: 'The breakwater holds', body: aBody('The breakwater holds.') })
    await untilFound('breakwater', ['The breakwater holds'])
    expect((await search('braekwater')).suggestion).toBe('breakwater')
    expect((await search('brekwatr holds')).suggestion).toBe('breakwater holds')
    expect((await search('breakwater')).suggestion).toBeNull()
    expect((await search('qqqqqqqq')).suggestion).toBeNull()
    expect((await search('маякк', { language: 'ru' })).suggestion).toBe('маяка')
    // Both with the keyboard in the wrong state.
    expect((await search('vfzr', { language: 'ru' })).suggestion).toBe('маяк')
    expect((await search('икуфлцфеук')).suggestion).toBe('breakwater')
  })

  it('knows no word of a draft, and forgets a story and its words when it is taken down', async () => {
    const draft = await newsroom.aStory({ headline: 'Wolverines await', body: aBody('Wolverines.') })
    const story = await newsroom.aLiveStory({ headline: 'Axolotls escape', body: aBody('Axolotls.') })
    await untilFound('axolotl', ['Axolotls escape'])
    expect(await found('wolverines')).toEqual([])
    expect((await search('wolverinse')).suggestion).toBeNull()
    expect((await search('axolotsl')).suggestion).toBe('axolotls')

    await newsroom.as('publisher').patch(`articles/${story.id}`, { takenDown: { reason: 'A court order.' } })
    // Not shown from this moment on, whether or not the index has followed.
    expect(await found('axolotl')).toEqual([])
    await vi.waitFor(async () => expect((await search('axolotl')).total).toBe(0), { timeout: 30_000 })
    expect((await search('axolotsl')).suggestion).toBeNull()

    await newsroom.as('publisher').patch(`articles/${draft.id}`, { _status: 'published' })
    await untilFound('wolverine', ['Wolverines await'])
  })

  it('goes by relevance or by date, within a section, a topic and days of the newspaper', async () => {
    const section = await newsroom.aSection({ name: 'Sea', slug: 'sea' })
    const topic = await newsroom.aTopic({ name: 'Whales', slug: 'whales' })
    await newsroom.aLiveStory({ headline: 'Cachalots sing', section: section.id, topics: [topic.id] })
    await newsroom.aLiveStory({ headline: 'Silence', body: aBody('One cachalot.') })
    await untilFound('cachalot', ['Cachalots sing', 'Silence'])
    expect(await found('cachalot')).toEqual(['Cachalots sing', 'Silence'])
    expect(await found('cachalot', { sort: 'newest' })).toEqual(['Silence', 'Cachalots sing'])
    expect(await found('cachalot', { section: section.id })).toEqual(['Cachalots sing'])
    expect(await found('cachalot', { topic: topic.id })).toEqual(['Cachalots sing'])
    expect((await search('cachalot')).topics.map(({ name }) => name)).toContain('Whales')
    const day = (shift: number): string =>
      new Date(Date.now() + shift * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Europe/Tallinn' })
    expect(await found('cachalot', { from: day(-1), to: day(0) })).toHaveLength(2)
    expect(await found('cachalot', { to: day(-1) })).toEqual([])
    expect(await found('cachalot', { from: day(1) })).toEqual([])
  })

  it('has pages, each story on one of them', async () => {
    const headlines = Array.from({ length: 12 }, (_, index) => `Puffin number ${String(index + 10)}`)
    for (const headline of headlines) await newsroom.aLiveStory({ headline })
    await vi.waitFor(async () => expect((await search('puffins')).total).toBe(12), { timeout: 30_000 })
    const pages = [await search('puffin'), await search('puffin', { page: '2' })]
    expect(pages.map(({ pages: count, hits }) => [count, hits.length])).toEqual([
      [2, 10],
      [2, 2],
    ])
    expect(pages.flatMap(headlinesOf).sort()).toEqual(headlines)
    expect(headlinesOf(await search('puffin', { page: '3' }))).toEqual([])
  })

  it.each([
    [{}, 'q'],
    [{ q: '  ' }, 'q'],
    [{ q: 'x'.repeat(201) }, 'q'],
    [{ q: 'a', section: 'harbour' }, 'section'],
    [{ q: 'a', from: '2026-02-30' }, 'from'],
    [{ q: 'a', to: 'soon' }, 'to'],
    [{ q: 'a', sort: 'oldest' }, 'sort'],
    [{ q: 'a', page: '0' }, 'page'],
    [{ q: 'a', page: '31' }, 'page'],
    [{ q: 'a', $where: '1' }, '$where'],
  ])('refuses %o and names the field', async (fields: Record<string, string>, field) => {
    const answer = await ask(fields)
    expect([answer.status, answer.json?.field]).toEqual([400, field])
  })

  it('finds nothing in what has no words, and is not moved by what looks like a query', async () => {
    for (const q of ['!!!', 'the of', '{"$gt":""}', '\u0000', 'a'.repeat(200), '.*', '😀'])
      expect(await found(q), q).toEqual([])
  })

  it('is made anew when its shape is another one', async () => {
    await end()
    const rows = newsroom.db.collection('search-rows')
    await rows.deleteMany({})
    await rows.insertOne({ language: 'en', terms: ['leftov'], at: new Date() })
    await newsroom.db
      .collection<{ _id: string }>('search-progress')
      .updateOne({ _id: 'search' }, { $set: { shape: 0 } })
    begin()
    await untilFound('zeppelins', ['Zeppelins over the quay'])
    await vi.waitFor(async () => expect(await rows.countDocuments({ terms: 'leftov' })).toBe(0), {
      timeout: 30_000,
    })
  })
})
