import { block, divider, internalLink, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { describe, expect, it } from 'vitest'
import { ARTICLES, PAGES } from '../collections/slugs'
import type { StoredDocument } from '../publishing/storedDocument'
import { checkBeforePublishing } from './checkBeforePublishing'

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

  it('is not looked at where the story does not show it', () => {
    const unused = photos({ [CHAPEL]: aPhoto({ alt: '' }) })
    expect(checkBeforePublishing(aStory({ body: root([words]) }), unused)).toEqual([])
    expect(checkBeforePublishing(aStory(), unused)).toHaveLength(1)
  })
})
