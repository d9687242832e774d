import type { FrontEditions } from '@dateline/cms/admin/front/frontEditions'
import { announceExpiries } from '@dateline/cms/publishing/announceExpiries'
import type { Article } from '@dateline/cms/payload-types'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
let lead: Article
let second: Article

beforeAll(async () => {
  newsroom = await aNewsroom()
  lead = await newsroom.aLiveStory()
  second = await newsroom.aLiveStory()
})
beforeEach(() => newsroom.db.collection('told-expiries').deleteMany({}))
afterAll(() => newsroom.close())

const HOUR = 3_600_000
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString()

const choose = async (edition: object, status = 'published') => {
  const answer = await newsroom
    .as('publisher')
    .post(
      'globals/front-page',
      { editions: [{ language: 'en', lead: lead.id, slots: [second.id], ...edition }], _status: status },
      status === 'draft' ? { query: 'draft=true' } : {},
    )
  expect(answer.status, answer.text).toBe(200)
  return answer
}
const announced = () => newsroom.announcedBy(() => announceExpiries(newsroom.payload))

describe('a place on the front page that is given for a time', () => {
  it('is told of once after its end, however many processes look', async () => {
    await choose({ pins: [{ story: second.id, until: inHours(-1) }] })
    const told = await newsroom.announcedBy(() =>
      Promise.all([1, 2, 3].map(() => announceExpiries(newsroom.payload))),
    )
    expect(told).toEqual([['front']])
    expect(await announced()).toEqual([])
  })

  it('is told of again when another one ends later', async () => {
    await choose({ pins: [{ story: second.id, until: inHours(-2) }] })
    expect(await announced()).toEqual([['front']])
    await choose({ pins: [{ story: lead.id, until: inHours(-1) }] })
    expect(await announced()).toEqual([['front']])
  })

  it('is not told of before, nor in a draft of the front page', async () => {
    await choose({ pins: [{ story: second.id, until: inHours(1) }] })
    expect(await announced()).toEqual([])
    await choose({ pins: [{ story: second.id, until: inHours(-1) }] }, 'draft')
    expect(await announced()).toEqual([])
  })

  it('takes its end with it when it is given to another story', async () => {
    const { json } = await choose({
      slots: [],
      pins: [
        { story: second.id, until: inHours(1) },
        { story: lead.id, until: inHours(1) },
      ],
    })
    const { editions } = json?.result as { editions: { pins: { story: string }[] }[] }
    expect(editions[0]?.pins.map(({ story }) => story)).toEqual([lead.id])
  })

  it('has an end that is a date', async () => {
    const answer = await newsroom.as('publisher').post('globals/front-page', {
      editions: [{ language: 'en', lead: lead.id, pins: [{ story: lead.id, until: 'soon' }] }],
      _status: 'published',
    })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('until')
  })
})

describe('the revision of a front page', () => {
  type Edition = { language: string; lead: string | null; slots: string[]; revision?: number }
  const publisher = () => newsroom.as('publisher')
  const choice = (story: Article, more: object = {}) => ({
    lead: story.id,
    slots: [],
    pins: [],
    _status: 'published',
    ...more,
  })
  const save = (language: string, sent: object) =>
    publisher().patch(`globals/front-page/editions/${language}`, sent)
  const editions = async (query = 'draft=true'): Promise<Record<string, Edition>> => {
    const { json } = await publisher().get('globals/front-page', { query: `depth=0&${query}` })
    return Object.fromEntries((json?.editions as Edition[]).map((edition) => [edition.language, edition]))
  }
  const revisionOf = async (language: string) => (await editions())[language]?.revision ?? 0
  const leadsOf = (all: Record<string, Edition>) =>
    Object.fromEntries(Object.values(all).map(({ language, lead: story }) => [language, story]))

  beforeEach(async () => {
    const begun = { editions: ['en', 'ru'].map((language) => ({ language, lead: lead.id, slots: [] })) }
    expect((await publisher().post('globals/front-page', { ...begun, _status: 'published' })).status).toBe(
      200,
    )
  })

  it('lets two languages be saved by two people, each over its own', async () => {
    const begun = await editions()
    for (const language of ['en', 'ru']) {
      const saved = await save(language, choice(second, { revision: begun[language]?.revision }))
      expect(saved.status, saved.text).toBe(200)
      expect(saved.json?.revision).toBe(await revisionOf(language))
    }
    expect(leadsOf(await editions('draft=false'))).toEqual({ en: second.id, ru: second.id })
  })

  it('that is stale is a 409 with both choices in words, and changes nothing', async () => {
    const revision = await revisionOf('en')
    await save('en', choice(second, { revision }))
    const before = await newsroom.snapshot()
    const stale = await save('en', choice(lead, { slots: [second.id], revision }))
    expect(stale.status).toBe(409)
    expect(stale.headers.get('content-type')).toBe('application/problem+json')
    expect(stale.json).toMatchObject({
      detail: expect.stringContaining('Somebody saved in between') as string,
      language: 'en',
      revision: await revisionOf('en'),
      yours: { lead: lead.id, slots: [second.id] },
      theirs: { lead: second.id, slots: [] },
    })
    expect(await newsroom.snapshot()).toEqual(before)
  })

  it('is compared where all editions are sent as well, and need not be named by scripts', async () => {
    const read = Object.values(await editions('draft=false'))
    await save('ru', choice(second, { revision: await revisionOf('ru') }))
    const all = (sent: object[]) =>
      publisher().post('globals/front-page', { editions: sent, _status: 'published' })
    const stale = await all(read.map((edition) => ({ ...edition, slots: [second.id] })))
    expect(stale.status, stale.text).toBe(409)
    const unnamed = await all(['en', 'ru'].map((language) => ({ language, lead: second.id, slots: [] })))
    expect(unnamed.status, unnamed.text).toBe(200)
    expect(leadsOf(await editions('draft=false'))).toEqual({ en: second.id, ru: second.id })
    const again = Object.values(await editions('draft=false'))
    expect((await all(again.map((edition) => ({ ...edition, lead: lead.id })))).status).toBe(200)
  })

  it('leaves the draft of another language a draft when one is published', async () => {
    await save('ru', choice(second, { _status: 'draft' }))
    const revision = await revisionOf('en')
    const told = await newsroom.announcedBy(async () => {
      const saved = await save('en', choice(second, { revision }))
      expect(saved.status, saved.text).toBe(200)
    })
    expect(told).toEqual([['front']])
    expect(leadsOf(await editions('draft=false'))).toEqual({ en: second.id, ru: lead.id })
    expect(leadsOf(await editions())).toEqual({ en: second.id, ru: second.id })
    expect((await save('ru', choice(second, { revision: await revisionOf('ru') }))).status).toBe(200)
    expect(leadsOf(await editions('draft=false'))).toEqual({ en: second.id, ru: second.id })
  })

  it('makes one of two saves at the same moment give way, and neither language loses by the other', async () => {
    const begun = await editions()
    const sent = (language: string, slots: string[]) =>
      save(language, choice(second, { slots, revision: begun[language]?.revision }))
    const answers = await Promise.all([
      sent('en', []),
      sent('en', [lead.id]),
      sent('ru', []),
      sent('ru', [lead.id]),
    ])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.slice(0, 2).sort()).toEqual([200, 409])
    expect(statuses.slice(2).sort()).toEqual([200, 409])
    expect(leadsOf(await editions('draft=false'))).toEqual({ en: second.id, ru: second.id })
  })

  it('is told to publishers with the places, the stories, and whether readers have them', async () => {
    await save('ru', choice(second, { _status: 'draft' }))
    const answer = await publisher().get('newsroom/front/editions')
    expect(answer.json).toMatchObject({
      editions: [
        { language: 'en', places: [{ story: lead.id, until: null }], isDraft: false },
        { language: 'ru', places: [{ story: second.id, until: null }], isDraft: true },
      ],
    })
    const { editions: told } = answer.json as unknown as FrontEditions
    expect(told.map(({ revision }) => revision)).toEqual([await revisionOf('en'), await revisionOf('ru')])
    for (const [who, status] of [
      ['anonymous', 401],
      ['reporter', 403],
    ] as const)
      expect((await newsroom.as(who).get('newsroom/front/editions')).status).toBe(status)
  })

  it.each([
    ['words', { revision: 'two' }, 'revision'],
    ['a fraction', { revision: 1.5 }, 'revision'],
    ['no status', { _status: undefined }, '_status'],
    ['a lead that is no id', { lead: 'x' }, 'lead'],
    ['nine slots', { slots: Array<string>(9).fill('0123456789abcdef01234567') }, 'slots'],
    ['an expiry that is no moment', { pins: [{ story: '0123456789abcdef01234567', until: 'soon' }] }, 'pins'],
    ['a field that there is not', { headline: 'x' }, 'body'],
  ])(
    'and what is sent with it is refused with its name, and nothing is changed: %s',
    async (_, wrong, field) => {
      const before = await newsroom.snapshot()
      const refused = await save('en', choice(second, wrong))
      expect(refused.status).toBe(400)
      expect(fieldsAtFault(refused).join()).toContain(field)
      expect(await newsroom.snapshot()).toEqual(before)
    },
  )

  it('that is no number is refused too where all editions are sent', async () => {
    const wrong = { editions: [{ language: 'en', lead: second.id, revision: 'two' }], _status: 'published' }
    const refused = await publisher().post('globals/front-page', wrong)
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toEqual(['editions.0.revision'])
  })

  it('is no way in for others: only publishers save, only of a language that there is', async () => {
    const before = await newsroom.snapshot()
    for (const who of ['anonymous', 'reporter', 'editor', 'fundraiser'] as const) {
      const answer = await newsroom.as(who).patch('globals/front-page/editions/en', choice(second))
      expect(answer.status, who).toBe(403)
    }
    expect((await save('xx', choice(second))).status).toBe(404)
    expect(await newsroom.snapshot()).toEqual(before)
    expect((await newsroom.as('admin').patch('globals/front-page/editions/en', choice(second))).status).toBe(
      200,
    )
  })
})
