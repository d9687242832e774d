import { block, link, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import type { Answer } from './restClient'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const publisher = () => newsroom.as('publisher')
const words = paragraph('What was written around it.')

describe('a block that is not filled in yet', () => {
  it.each([
    ['a pull quote', block({ blockType: 'pullQuote', text: '' })],
    ['a fact box', block({ blockType: 'factBox', text: '' })],
    ['a note', block({ blockType: 'correctionNote', kind: 'correction', text: '' })],
    ['a gallery', block({ blockType: 'gallery', pictures: [] })],
    ['a picture', block({ blockType: 'picture', photo: '' })],
    ['an embed', block({ blockType: 'embed', address: 'https://t' })],
    ['a card', block({ blockType: 'relatedCard', story: '' })],
    ['a link', paragraph(link('', ['here']))],
  ])('is kept in a draft and refused at publication: %s', async (_, node) => {
    const story = await newsroom.aStory()
    const saved = await publisher().patch(
      `articles/${story.id}`,
      { body: root([words, node]) },
      { query: 'draft=true&autosave=true' },
    )
    expect(saved.status, saved.text).toBe(200)
    expect(saved.text).toContain('What was written around it.')
    const refused = await publisher().patch(`articles/${story.id}`, { _status: 'published' })
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toContain('body')
  })

  it('is not one that cannot be: that is refused in a draft too', async () => {
    const story = await newsroom.aStory()
    const refused = await publisher().patch(
      `articles/${story.id}`,
      { body: root([paragraph(link('javascript:alert(1)', ['here']))]) },
      { query: 'draft=true' },
    )
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toEqual(['body'])
  })
})

describe('the slug of a story that readers do not know', () => {
  const draft = (id: string, data: object): Promise<Answer> =>
    publisher().patch(`articles/${id}`, data, { query: 'draft=true&autosave=true' })

  it('follows its headline while that is typed, until somebody types another', async () => {
    const made = await publisher().post(
      'articles',
      { headline: 'Шторм у', language: 'ru' },
      { query: 'draft=true' },
    )
    const id = String(made.json?.doc?.id)
    expect(made.json?.doc?.slug).toBe('shtorm-u')
    const typedOn = await draft(id, { headline: 'Шторм у внешней гавани', slug: 'shtorm-u' })
    expect(typedOn.json?.doc?.slug).toBe('shtorm-u-vneshney-gavani')
    const own = await draft(id, { slug: 'shtorm' })
    expect(own.json?.doc?.slug).toBe('shtorm')
    const kept = await draft(id, { headline: 'Шторм прошёл', slug: 'shtorm' })
    expect(kept.json?.doc?.slug).toBe('shtorm')
  })

  it('stays as it is once they do', async () => {
    const story = await newsroom.aLiveStory({ headline: 'The wall held', slug: '' })
    const changed = await publisher().patch(`articles/${story.id}`, {
      headline: 'The wall held all night',
      slug: story.slug,
      _status: 'published',
    })
    expect(changed.json?.doc?.publishedSlug).toBe(story.slug)
    const silent = await publisher().patch(`articles/${story.id}`, {
      headline: 'It held',
      _status: 'published',
    })
    expect(silent.json?.doc?.publishedSlug).toBe(story.slug)
  })
})

describe('a reason for taking a story down', () => {
  const withReason = { takenDown: { reason: 'A lawyer asks.' } }

  it('that waits in a draft neither takes it down nor goes along when something else is published', async () => {
    const story = await newsroom.aLiveStory()
    await publisher().patch(`articles/${story.id}`, withReason, { query: 'draft=true' })
    const refused = await publisher().patch(`articles/${story.id}`, {
      kicker: 'A typo',
      _status: 'published',
    })
    expect(refused.status).toBe(400)
    expect(fieldsAtFault(refused)).toEqual(['takenDown.reason'])
    expect((await newsroom.stored('articles', story.id))?._status).toBe('published')
  })

  it('keeps a story down until it is emptied', async () => {
    const story = await newsroom.aLiveStory()
    await publisher().patch(`articles/${story.id}`, withReason)
    const corrected = { takenDown: { reason: 'A court asks.' }, _status: 'published' }
    expect((await publisher().patch(`articles/${story.id}`, corrected)).status).toBe(400)
    expect((await newsroom.stored('articles', story.id))?._status).toBe('draft')
    const back = { takenDown: { reason: '' }, _status: 'published' }
    expect((await publisher().patch(`articles/${story.id}`, back)).status).toBe(200)
  })
})

describe('a refusal', () => {
  it('is written for the admin in the type that its forms read, and for everybody else as a problem', async () => {
    const story = await newsroom.aStory()
    const stale = (headers: Record<string, string>) =>
      publisher().patch(
        `articles/${story.id}`,
        { headline: 'Late', revision: 0 },
        { query: 'draft=true', headers },
      )
    const [admin, script] = [await stale({ 'sec-fetch-site': 'same-origin' }), await stale({})]
    expect([admin.status, script.status]).toEqual([409, 409])
    expect(admin.headers.get('content-type')).toBe('application/json')
    expect(script.headers.get('content-type')).toBe('application/problem+json')
    expect(admin.text).toContain('Somebody saved in between')
  })
})

describe('an amount', () => {
  it('is never less than the smallest one, which the texts name', async () => {
    const set = (overrides: object) =>
      newsroom.as('fundraiser').post('amount-sets', {
        name: `Amounts ${Math.random()}`,
        currencies: [{ currency: 'EUR', monthly: [200, 500], min: 200, default: 500, ...overrides }],
      })
    expect((await set({})).status).toBe(201)
    for (const wrong of [{ min: 300 }, { default: 100 }, { monthly: [100, 500] }]) {
      const refused = await set(wrong)
      expect(refused.status, JSON.stringify(wrong)).toBe(400)
      expect(refused.text).toContain('smallest amount')
    }
  })
})
