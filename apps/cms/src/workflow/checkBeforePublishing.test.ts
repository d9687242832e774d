import {
  autoLink,
  block,
  divider,
  internalLink,
  link,
  list,
  paragraph,
  root,
} from '@dateline/rich-text/lexicalBuilders'
import { describe, expect, it } from 'vitest'
import { ARTICLES, PAGES } from '../collections/slugs'
import { HEADLINE_LIMIT } from './headlineLimit'
import type { StoredDocument } from '../publishing/storedDocument'
import type { StorySurroundings } from './checkBeforePublishing'
import { checkBeforePublishing as check, PARAGRAPH_LIMIT, TEASER_LIMIT } from './checkBeforePublishing'
import { findingWords } from './findingWords'

const [QUAY, CHAPEL, OTHER_STORY] = [
  '6b068a3c1eae627bd83d6cb1',
  '6b068a3c1eae627bd83d6cb2',
  '6b068a3c1eae627bd83d6cb3',
] as const

const words = paragraph('Nobody should sleep below the chapel line.')
const picture = (photo: string, caption?: string) => block({ blockType: 'picture', photo, caption })

/** With one photo at its head and another in its text. */
const aStory = (overrides: StoredDocument = {}): StoredDocument =>
  Object.freeze({
    headline: 'Ferry crews ask islanders to leave',
    slug: 'ferry-crews',
    teaser: 'Three crews say that the sea wall will not hold.',
    section: 'islands',
    body: root([words, picture(CHAPEL)]),
    leadPhoto: QUAY,
    leadCaption: null,
    ...overrides,
  })

const aPhoto = (overrides: StoredDocument = {}): StoredDocument =>
  Object.freeze({
    filename: '0123456789abcdef0123456789abcdef.jpg',
    alt: 'Waves break over a wall.',
    caption: 'The quay on Friday.',
    credit: 'Ada Quist',
    deletedAt: null,
    ...overrides,
  })

const photos = (overrides: Record<string, StoredDocument> = {}): ReadonlyMap<string, StoredDocument> =>
  new Map(Object.entries({ [QUAY]: aPhoto(), [CHAPEL]: aPhoto({ caption: 'The chapel.' }), ...overrides }))

const NOW = new Date('2026-03-13T12:00:00.000Z')
const published = { _status: 'published', firstPublishedAt: '2026-03-01T00:00:00.000Z', headline: 'Earlier' }
const around = (overrides: Partial<StorySurroundings> = {}): StorySurroundings => ({
  photos: photos(),
  targets: {
    articles: new Map([[OTHER_STORY, published]]),
    pages: new Map([[OTHER_STORY, { _status: 'published', title: 'About us' }]]),
  },
  deadAddresses: new Set(),
  openNotes: 0,
  now: NOW,
  ...overrides,
})
/** What blocks, as the field and the sentence. */
const checkBeforePublishing = (story: StoredDocument, known: ReadonlyMap<string, StoredDocument>) =>
  check(story, around({ photos: known })).errors.map(({ path, message }) => ({ path, message }))

describe('a story that lacks nothing', () => {
  it('may be published', () => {
    expect(checkBeforePublishing(aStory(), photos())).toEqual([])
  })

  it('may be one without a photo', () => {
    expect(checkBeforePublishing(aStory({ leadPhoto: null, body: root([words]) }), new Map())).toEqual([])
  })

  it('may be one of pictures or cards alone', () => {
    const card = block({ blockType: 'relatedCard', story: OTHER_STORY })
    expect(checkBeforePublishing(aStory({ body: root([picture(CHAPEL)]) }), photos())).toEqual([])
    expect(checkBeforePublishing(aStory({ body: root([card]) }), photos())).toEqual([])
  })

  it('may link to other stories and pages', () => {
    const links = [
      paragraph(internalLink({ relationTo: ARTICLES, value: OTHER_STORY }, ['earlier'])),
      paragraph(internalLink({ relationTo: PAGES, value: OTHER_STORY }, ['about us'])),
    ]
    expect(checkBeforePublishing(aStory({ body: root(links) }), photos())).toEqual([])
  })

  it('may name its relations populated', () => {
    const populated = aStory({ section: { id: 'islands' }, leadPhoto: { id: QUAY } })
    expect(checkBeforePublishing(populated, photos())).toEqual([])
  })
})

describe('a story that lacks something', () => {
  it.each(['headline', 'slug', 'teaser'])('names its %s and what to do', (field) => {
    for (const nothing of [null, undefined, '', ' \n\u00a0', 5]) {
      const findings = checkBeforePublishing(aStory({ [field]: nothing }), photos())
      expect(findings).toEqual([
        { path: field, message: expect.stringMatching(/^A published story needs a /) as string },
      ])
      expect(findings[0]?.message).toContain(field)
    }
  })

  it.each([null, undefined, {}])('names its section where it is %j', (section) => {
    expect(checkBeforePublishing(aStory({ section }), photos())).toEqual([
      { path: 'section', message: 'Choose the section that the story is published in.' },
    ])
  })

  it.each([
    ['missing', undefined],
    ['null', null],
    ['without a paragraph', root([])],
    ['an empty paragraph', root([paragraph('')])],
    ['a break and a line', root([block({ blockType: 'readMoreBreak' }), divider()])],
    ['spaces that nobody sees', root([paragraph(' \u00a0'), paragraph('\u200b')])],
  ])('names its text where that is %s', (_, body) => {
    expect(checkBeforePublishing(aStory({ body }), photos())).toEqual([
      { path: 'body', message: 'The story has no text.' },
    ])
  })

  it('names everything at once', () => {
    expect(checkBeforePublishing({}, new Map()).map(({ path }) => path)).toEqual([
      'headline',
      'slug',
      'teaser',
      'section',
      'body',
    ])
  })
})

describe('a photo that readers would see', () => {
  it.each([
    ['was deleted for good', new Map([[CHAPEL, aPhoto()]])],
    ['is in the trash', photos({ [QUAY]: aPhoto({ deletedAt: '2026-03-13T09:00:00.000Z', alt: '' }) })],
  ])('blocks the story once, and is not asked for more, when it %s', (_, known) => {
    expect(checkBeforePublishing(aStory(), known)).toEqual([
      {
        path: 'leadPhoto',
        message: 'A photo that is shown here was deleted. Choose another or take it out.',
      },
    ])
  })

  it.each([
    ['alt', 'alt text'],
    ['credit', 'credit'],
    ['caption', 'caption'],
  ])('needs its %s, on the field that shows it', (field, what) => {
    const message = expect.stringContaining(`has no ${what}. Open the photo`) as string
    for (const nothing of [null, undefined, '', ' ']) {
      const lacking = aPhoto({ [field]: nothing })
      expect(checkBeforePublishing(aStory(), photos({ [QUAY]: lacking }))).toEqual([
        { path: 'leadPhoto', message },
      ])
      expect(checkBeforePublishing(aStory(), photos({ [CHAPEL]: lacking }))).toEqual([
        { path: 'body', message },
      ])
    }
  })

  it('is named by its caption, and by its file where it has none', () => {
    const messages = (photo: StoredDocument) =>
      checkBeforePublishing(aStory(), photos({ [QUAY]: photo })).map(({ message }) => message)
    expect(messages(aPhoto({ alt: '' }))).toEqual([expect.stringContaining('"The quay on Friday."')])
    expect(messages(aPhoto({ caption: '' }))).toEqual([
      expect.stringContaining('"0123456789abcdef0123456789abcdef.jpg"'),
    ])
  })

  it('needs no caption at the head of a story that brings its own', () => {
    const bare = photos({ [QUAY]: aPhoto({ caption: '' }) })
    expect(checkBeforePublishing(aStory({ leadCaption: 'The quay.' }), bare)).toEqual([])
    expect(checkBeforePublishing(aStory({ leadCaption: ' ' }), bare)).toHaveLength(1)
  })

  it('needs no caption in a text that brings its own, whatever the head brings', () => {
    const bare = photos({ [CHAPEL]: aPhoto({ caption: '' }) })
    const findings = (body: unknown) =>
      checkBeforePublishing(aStory({ leadCaption: 'The quay.', body }), bare).map(({ path }) => path)
    expect(findings(root([words, picture(CHAPEL, 'The chapel at dawn.')]))).toEqual([])
    expect(findings(root([words, picture(CHAPEL)]))).toEqual(['body'])
    expect(findings(root([picture(CHAPEL, 'The chapel at dawn.'), picture(CHAPEL)]))).toEqual(['body'])
  })

  it('is each found at fault for everything that it lacks', () => {
    const empty = aPhoto({ alt: '', credit: '', caption: '' })
    const findings = checkBeforePublishing(aStory(), photos({ [QUAY]: empty, [CHAPEL]: empty }))
    expect(findings.map(({ path }) => path)).toEqual([
      ...Array<string>(3).fill('leadPhoto'),
      ...Array<string>(3).fill('body'),
    ])
  })

  it('is led to where it stands in the text', () => {
    const found = errors(aStory(), { photos: photos({ [CHAPEL]: aPhoto({ alt: '', credit: '' }) }) })
    expect(found.map(({ code, path, node }) => [code, path, node])).toEqual([
      ['noAlt', 'body', 1],
      ['noCredit', 'body', 1],
    ])
    const gone = errors(aStory(), { photos: new Map([[QUAY, aPhoto()]]) })
    expect(gone).toMatchObject([{ code: 'photoGone', path: 'body', node: 1 }])
  })

  it('is not looked at where the story does not show it', () => {
    const unused = photos({ [CHAPEL]: aPhoto({ alt: '' }) })
    expect(checkBeforePublishing(aStory({ body: root([words]) }), unused)).toEqual([])
    expect(checkBeforePublishing(aStory(), unused)).toHaveLength(1)
  })
})

const errors = (story: StoredDocument, overrides: Partial<StorySurroundings> = {}) =>
  check(story, around(overrides)).errors.map(({ code, path, node, values }) => ({ code, path, node, values }))
const codes = (story: StoredDocument, overrides: Partial<StorySurroundings> = {}) =>
  check(story, around(overrides)).warnings.map(({ code }) => code)

describe('a headline', () => {
  it('has room on a card', () => {
    expect(errors(aStory({ headline: 'a'.repeat(HEADLINE_LIMIT) }))).toEqual([])
    expect(errors(aStory({ headline: 'a'.repeat(HEADLINE_LIMIT + 1) }))).toEqual([
      {
        code: 'headlineTooLong',
        path: 'headline',
        node: undefined,
        values: { length: HEADLINE_LIMIT + 1, limit: HEADLINE_LIMIT },
      },
    ])
  })
})

describe('the rights to a photo', () => {
  it.each([
    ['2026-03-12T11:00:00.000Z', true],
    ['2026-03-13T00:00:00.000Z', false],
    ['2026-03-14T00:00:00.000Z', false],
    [null, false],
  ])('until %s have ended at noon of 13 March: %s', (rightsUntil, isOver) => {
    const found = errors(aStory(), { photos: photos({ [QUAY]: aPhoto({ rightsUntil }) }) })
    expect(found.map(({ code, path }) => [code, path])).toEqual(isOver ? [['rightsEnded', 'leadPhoto']] : [])
  })
})

describe('a placeholder that was left', () => {
  it('is found in each field that readers read, and in the text with its place', () => {
    for (const field of ['headline', 'kicker', 'teaser', 'leadCaption'])
      expect(errors(aStory({ [field]: 'Twelve TK lamps' }))).toMatchObject([
        { code: 'placeholder', path: field, values: { words: 'TK' } },
      ])
    const body = root([
      words,
      paragraph('The port ', 'has TKTK ships.'),
      block({ blockType: 'pullQuote', text: 'Lorem ipsum' }),
    ])
    expect(errors(aStory({ body }))).toMatchObject([
      { code: 'placeholder', path: 'body', node: 1, values: { words: 'TKTK' } },
      { code: 'placeholder', path: 'body', node: 2, values: { words: 'Lorem ipsum' } },
    ])
  })
})

describe('a link by an address', () => {
  const [dead, alive] = ['https://news.example/2026/03/13/gone', 'https://elsewhere.example/here'] as const
  const story = aStory({
    body: root([
      words,
      paragraph('See ', link(alive, ['them'])),
      list('bullet', [[link(dead, ['earlier'])]]),
      paragraph(autoLink(dead)),
    ]),
  })

  it('blocks where readers find nothing at it, with its place', () => {
    expect(errors(story)).toEqual([])
    const found = errors(story, { deadAddresses: new Set([dead]) })
    expect(found.map(({ code, path, node }) => [code, path, node])).toEqual([
      ['linkToNothing', 'body', 2],
      ['linkToNothing', 'body', 3],
    ])
    expect(found[0]?.values).toEqual({ words: 'earlier', address: dead })
  })
})

describe('a link to a story or page of ours', () => {
  const linking = (relationTo: typeof ARTICLES | typeof PAGES) =>
    aStory({
      body: root([
        words,
        paragraph('See ', internalLink({ relationTo, value: OTHER_STORY }, ['earlier'])),
        picture(CHAPEL),
      ]),
    })
  const card = aStory({ body: root([words, block({ blockType: 'relatedCard', story: OTHER_STORY })]) })
  const targets = (target?: StoredDocument) => {
    const known = new Map(target ? [[OTHER_STORY, target]] : [])
    return { targets: { articles: known, pages: known } }
  }
  const draft = { _status: 'draft', headline: 'To come', title: 'To come' }

  it.each([
    ['was deleted for good', undefined, 'Gone'],
    ['is in the trash', { ...published, deletedAt: NOW.toISOString() }, 'Gone'],
    ['was never published', draft, 'Unpublished'],
  ])('blocks where its target %s', (_, target, ending) => {
    for (const [story, kind] of [
      [linking(ARTICLES), 'link'],
      [linking(PAGES), 'link'],
      [card, 'card'],
    ] as const)
      expect(errors(story, targets(target))).toMatchObject([
        { code: `${kind}${ending}`, path: 'body', node: 1 },
      ])
    expect(errors(linking(ARTICLES), targets(target))[0]?.values).toMatchObject({ words: 'earlier' })
  })

  it('only asks where readers had its target once: its words stay, and the link comes back with it', () => {
    const withdrawn = targets({ ...draft, firstPublishedAt: '2026-03-01T00:00:00.000Z' })
    expect(errors(linking(ARTICLES), withdrawn)).toEqual([])
    expect(codes(linking(ARTICLES), withdrawn)).toContain('linkWithdrawn')
    expect(codes(card, withdrawn)).toContain('cardWithdrawn')
  })

  it('may lead to the story itself', () => {
    expect(errors({ ...linking(ARTICLES), id: OTHER_STORY }, targets(draft))).toEqual([])
  })
})

describe('what only asks', () => {
  const complete = (overrides: StoredDocument = {}) =>
    aStory({ authors: ['a'], topics: ['t'], related: [OTHER_STORY], ...overrides })

  it('is nothing where a story has everything', () => {
    expect(check(complete(), around())).toEqual({ errors: [], warnings: [] })
  })

  it.each([
    ['noAuthors', { authors: [] }],
    ['noTopics', { topics: null }],
    ['noLeadPhoto', { leadPhoto: null }],
    ['noRelated', { related: [] }],
    ['relatedGone', { related: [QUAY] }],
    ['teaserLong', { teaser: 'a'.repeat(TEASER_LIMIT + 1) }],
    ['longParagraph', { body: root([paragraph('word '.repeat(PARAGRAPH_LIMIT + 1)), picture(CHAPEL)]) }],
    [
      'bareEmbed',
      { body: root([words, block({ blockType: 'embed', address: 'https://t.me/a/1', text: ' ' })]) },
    ],
    ['legalOpen', { legalCheck: 'asked' }],
    ['legalNotAsked', { sensitive: true }],
  ])('is %s', (code, overrides) => {
    expect(codes(complete(overrides as StoredDocument))).toEqual([code])
    expect(errors(complete(overrides as StoredDocument))).toEqual([])
  })

  it('is an open note', () => {
    expect(codes(complete(), { openNotes: 2 })).toEqual(['openNotes'])
  })

  it('is not the legal check of a sensitive story that legal cleared', () => {
    expect(codes(complete({ sensitive: true, legalCheck: 'cleared' }))).toEqual([])
    expect(codes(complete({ sensitive: true, legalCheck: 'asked' }))).toEqual(['legalOpen'])
  })
})

describe('the words of a finding', () => {
  it('have the same places in both languages', () => {
    const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
    for (const [code, text] of Object.entries(findingWords.en))
      expect(placesOf(findingWords.ru[code as keyof typeof findingWords.ru]), code).toEqual(placesOf(text))
  })
})
