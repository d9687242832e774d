import { pairTagBy } from '@dateline/cms/publishing/pairTag'
import { pageList, sectionList } from '@dateline/content-schema/site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContentApi } from '../contract/contentApiClient'
import { createContentApi } from '../contract/contentApiClient'
import { aNewsroom, aWord } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
let api: ContentApi
beforeAll(async () => {
  newsroom = await aNewsroom()
  api = await createContentApi()
  const editions = ['en', 'ru'].map((language) => ({ language, name: 'The Courier', tagline: 'News' }))
  const answer = await newsroom.as('admin').post('globals/site-settings', { editions })
  expect(answer.status, answer.text).toBe(200)
})
afterAll(() => newsroom.close())

const publisher = () => newsroom.as('publisher')
const KINDS = ['pages', 'sections', 'topics', 'authors'] as const
type Kind = (typeof KINDS)[number]
type Made = { id: string; slug: string }
type Fields = Record<string, unknown>

const post = (kind: Kind, language: string, fields: Fields = {}) => {
  const slug = aWord('pair-')
  const status = kind === 'pages' ? { _status: 'published' } : {}
  return publisher().post(kind, { title: slug, name: slug, slug, language, ...status, ...fields })
}
const make = async (kind: Kind, language: string, fields: Fields = {}): Promise<Made> => {
  const answer = await post(kind, language, fields)
  expect(answer.status, answer.text).toBe(201)
  return { id: String(answer.json?.doc?.id), slug: String(answer.json?.doc?.slug) }
}
const save = async (kind: Kind, { id }: Made, fields: Fields, query = '') => {
  const answer = await publisher().patch(`${kind}/${id}`, fields, { query })
  expect(answer.status, answer.text).toBe(200)
}
/** What readers are told of one thing, as languages and the last parts of addresses. */
const translationsOf = async (kind: Kind, { slug }: Made): Promise<Record<string, string>> => {
  const answer = await api.get(`${kind}?slug=${slug}`)
  const list = (answer.json?.[kind] ?? []) as { translations: { language: string; path: string }[] }[]
  expect(list, slug).toHaveLength(1)
  return Object.fromEntries(
    (list[0]?.translations ?? []).map(({ language, path }) => [language, path.split('/').at(-1) ?? '']),
  )
}

describe.each(KINDS)('a pair of %s', (kind) => {
  /** @param words what the refusal says to do */
  const refused = async (attempt: () => ReturnType<typeof post>, field: string, words: string) => {
    const before = await newsroom.snapshot([kind])
    const answer = await attempt()
    expect([answer.status, fieldsAtFault(answer)], answer.text).toEqual([400, [field]])
    expect(answer.text).toContain(words)
    expect(await newsroom.snapshot([kind])).toEqual(before)
  }

  it('leads both ways, whichever of the two names the other', async () => {
    const english = await make(kind, 'en')
    const russian = await make(kind, 'ru', { translationOf: english.id })
    expect(await translationsOf(kind, english)).toEqual({ ru: russian.slug })
    expect(await translationsOf(kind, russian)).toEqual({ en: english.slug })
    await save(kind, english, { translationOf: russian.id })
    expect(await translationsOf(kind, english)).toEqual({ ru: russian.slug })
    await save(kind, russian, { translationOf: null })
    expect(await translationsOf(kind, russian)).toEqual({ en: english.slug })
    await save(kind, english, { translationOf: null })
    expect(await translationsOf(kind, russian)).toEqual({})
  })

  it('is refused with itself, with its own language and with what does not exist', async () => {
    const [own, other] = [await make(kind, 'en'), await make(kind, 'en')]
    const name = (translationOf: unknown) => () => publisher().patch(`${kind}/${own.id}`, { translationOf })
    await refused(name(own.id), 'translationOf', 'another language')
    await refused(name(other.id), 'translationOf', 'same language')
    await refused(name('65f1c0ffee0123456789abcd'), 'translationOf', 'Choose another')
    await refused(name('nonsense'), 'translationOf', 'no id')
    await refused(name({ any: 'thing' }), 'translationOf', 'no id')
    await refused(name([other.id]), 'translationOf', 'must be an id')
    await refused(() => post(kind, 'en', { translationOf: other.id }), 'translationOf', 'same language')
  })

  it('is refused to a second one of the language', async () => {
    const english = await make(kind, 'en')
    const russian = await make(kind, 'ru', { translationOf: english.id })
    const second = { translationOf: english.id }
    await refused(() => post(kind, 'ru', second), 'translationOf', `Empty the field of \\"${russian.slug}\\"`)
    await refused(() => post(kind, 'en', { translationOf: russian.id }), 'translationOf', 'paired')
    const lone = await make(kind, 'ru')
    const attempt = () => publisher().patch(`${kind}/${english.id}`, { translationOf: lone.id })
    await refused(attempt, 'translationOf', 'paired with this already')
    const moved = () => publisher().patch(`${kind}/${english.id}`, { language: 'ru' })
    await refused(moved, 'language', 'Empty the field')
    expect(await translationsOf(kind, english)).toEqual({ ru: russian.slug })
  })

  it('is one, however many ask at once', async () => {
    const english = await make(kind, 'en')
    const answers = await Promise.all([1, 2, 3].map(() => post(kind, 'ru', { translationOf: english.id })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  })

  it('announces the pair when one of it appears, moves and goes', async () => {
    const sealOf = pairTagBy(newsroom.payload.secret)
    const english = await make(kind, 'en')
    const told = async (action: () => Promise<unknown>) => (await newsroom.announcedBy(action)).flat()
    let russian: Made = english
    const slug = aWord('moved-')
    expect(
      await told(async () => {
        russian = await make(kind, 'ru', { translationOf: english.id })
      }),
    ).toContain(sealOf(english.id))
    expect(await told(() => save(kind, russian, { slug, _status: 'published' }))).toContain(
      sealOf(english.id),
    )
    expect(await translationsOf(kind, english)).toEqual({ ru: slug })
    expect(await told(() => publisher().delete(`${kind}/${english.id}`))).toContain(sealOf(english.id))
    expect(await translationsOf(kind, { ...russian, slug })).toEqual({})
    // Its partner is gone, and it is still its editor's to save.
    await save(kind, russian, { description: 'Words.', bio: 'Words.', _status: 'published' })
  })
})

describe('the partner of a page that readers cannot see', () => {
  const answersOf = async (page: Made) => {
    const content = await api.get(`pages?slug=${page.slug}`)
    expect(pageList.parse(content.json).pages).toHaveLength(1)
    const rest = await newsroom.as('anonymous').get(`pages/${page.id}`)
    expect(rest.status).toBe(200)
    return content.text + rest.text
  }

  it('is not named: neither a draft, nor one that was withdrawn, nor one in the trash', async () => {
    const draft = await make('pages', 'ru', { _status: 'draft' })
    const page = await make('pages', 'en', { translationOf: draft.id })
    const silent = async () => {
      const text = await answersOf(page)
      expect(text).not.toContain(draft.slug)
      expect(text).not.toContain(draft.id)
      expect(await translationsOf('pages', page)).toEqual({})
    }
    await silent()
    await save('pages', draft, { _status: 'published' })
    expect(await translationsOf('pages', page)).toEqual({ ru: draft.slug })
    await save('pages', draft, { _status: 'draft' })
    await silent()
    await save('pages', draft, { _status: 'published' })
    await save('pages', draft, { deletedAt: new Date().toISOString() })
    await silent()
  })

  it('is who the published text names, whatever a newer draft says', async () => {
    const [english, russian] = [await make('pages', 'en'), await make('pages', 'ru')]
    await save('pages', russian, { translationOf: english.id }, 'draft=true')
    expect(await translationsOf('pages', english)).toEqual({})
    const rival = await post('pages', 'ru', { translationOf: english.id })
    expect([rival.status, fieldsAtFault(rival)]).toEqual([400, ['translationOf']])
    await save('pages', russian, { _status: 'published' })
    expect(await translationsOf('pages', english)).toEqual({ ru: russian.slug })
    await save('pages', russian, { translationOf: null }, 'draft=true')
    expect(await translationsOf('pages', english)).toEqual({ ru: russian.slug })
  })

  it('leaves its place to another while it lies in the trash, and asks for it when it comes back', async () => {
    const english = await make('pages', 'en')
    const first = await make('pages', 'ru', { translationOf: english.id })
    await save('pages', first, { deletedAt: new Date().toISOString() })
    const second = await make('pages', 'ru', { translationOf: english.id })
    const back = await publisher().patch(`pages/${first.id}`, { deletedAt: null }, { query: 'trash=true' })
    expect([back.status, fieldsAtFault(back)], back.text).toEqual([400, ['translationOf']])
    expect(await translationsOf('pages', english)).toEqual({ ru: second.slug })
  })
})

it('a list names the pair of each', async () => {
  const english = await make('sections', 'en')
  const russian = await make('sections', 'ru', { translationOf: english.id })
  const { sections } = sectionList.parse((await api.get('sections?language=ru')).json)
  const listed = Object.fromEntries(sections.map(({ id, translations }) => [id, translations]))
  expect(listed[russian.id]).toEqual([{ language: 'en', path: `/${english.slug}` }])
})
