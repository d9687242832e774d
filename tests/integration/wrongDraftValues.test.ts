import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom, aWord } from './aNewsroom'
import type { Newsroom, Who } from './aNewsroom'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const HOW = ['', 'draft=true', 'draft=true&autosave=true'] as const

type Table = {
  collection: 'articles' | 'pages' | 'appeals'
  who: Who
  draft: () => Record<string, unknown>
  wrong: readonly (readonly [field: string, value: unknown])[]
  right: () => Record<string, unknown>
}

const TABLES: readonly Table[] = [
  {
    collection: 'articles',
    who: 'publisher',
    draft: () => newsroom.storyData(),
    wrong: [
      ['headline', { a: 1 }],
      ['headline', 'x'.repeat(201)],
      ['kicker', ['x']],
      ['kicker', 'x'.repeat(41)],
      ['teaser', 7],
      ['teaser', 'x'.repeat(301)],
      ['slug', 'Not A Slug'],
      ['slug', 'x'.repeat(97)],
      ['slug', { $ne: null }],
      ['language', 'xx'],
      ['stage', 'done'],
      ['section', 'not-an-id'],
      ['section', { $gt: '' }],
      ['topics', 'not-an-id'],
      ['topics', ['not-an-id']],
      ['authors', [{ id: 1 }]],
      ['related', ['a', 'b']],
      ['leadPhoto', 'not-an-id'],
      ['assignee', 'nobody'],
      ['appeal', 'always'],
      ['story', 'Ünïcode'],
      ['updates', [{ kind: 'gossip' }]],
      ['body', 5],
      ['deletedAt', 'soon'],
      ['sensitive', 'perhaps'],
    ],
    right: () => ({ section: newsroom.section.id, slug: aWord('right-'), stage: 'legal' }),
  },
  {
    collection: 'pages',
    who: 'publisher',
    draft: () => ({ title: 'About us', slug: aWord('about-'), language: 'en' }),
    wrong: [
      ['title', { a: 1 }],
      ['title', 'x'.repeat(121)],
      ['slug', 'Not A Slug'],
      ['slug', 'topics'],
      ['language', 'xx'],
      ['description', 7],
      ['order', 'first'],
      ['deletedAt', 'soon'],
    ],
    right: () => ({ title: 'Contact', order: 3 }),
  },
  {
    collection: 'appeals',
    who: 'fundraiser',
    draft: () => ({ title: 'Winter', language: 'en', slots: ['banner'], heading: 'Words', button: 'Give' }),
    wrong: [
      ['title', { a: 1 }],
      ['slots', ['everywhere']],
      ['heading', 'From {nobody}'],
      ['paragraphs', [{ text: 5 }]],
      ['target', 'javascript:alert(1)'],
      ['frequency', 'daily'],
      ['amountSet', 'not-an-id'],
      ['currency', 'euro'],
      ['photo', { $gt: '' }],
      ['priority', 'high'],
      ['startsAt', 'soon'],
    ],
    right: () => ({ heading: 'From {from}', priority: 2 }),
  },
]

describe.each(TABLES)('a wrong value in $collection', ({ collection, who, draft, wrong, right }) => {
  const anAutosavedDraft = async (): Promise<string> => {
    const made = await newsroom.as(who).post(collection, draft(), { query: 'draft=true' })
    expect(made.status, made.text).toBe(201)
    const id = String(made.json?.doc?.id)
    const saved = await newsroom.as(who).patch(`${collection}/${id}`, right(), { query: HOW[2] })
    expect(saved.status, saved.text).toBe(200)
    return id
  }

  it.each(wrong)(
    'for %s (%j) is a 400 that names it, and changes nothing, however it is saved',
    async (field, value) => {
      const id = await anAutosavedDraft()
      const kept = [collection, `_${collection}_versions`, 'outbox']
      const before = await newsroom.snapshot(kept)
      for (const query of HOW) {
        const answer = await newsroom.as(who).patch(`${collection}/${id}`, { [field]: value }, { query })
        expect(answer.status, `${query} ${answer.text}`).toBe(400)
        expect(fieldsAtFault(answer).join(), query).toMatch(new RegExp(`^${field}`))
        expect(await newsroom.snapshot(kept), query).toEqual(before)
      }
      const made = await newsroom
        .as(who)
        .post(collection, { ...draft(), [field]: value }, { query: 'draft=true' })
      expect(made.status, made.text).toBe(400)
      expect(await newsroom.snapshot(kept)).toEqual(before)
    },
  )
})
