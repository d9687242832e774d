import { article } from '@dateline/content-schema/article'
import { block, internalLink, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { describe, expect, it } from 'vitest'
import { ARTICLES, PAGES } from '../../collections/slugs'
import { expectNothingOfStaff } from '../fixtures/expectNothingOfStaff'
import {
  aCardStory,
  aContext,
  anAuthor,
  aPage,
  aPhoto,
  aStory,
  authorId,
  pageId,
  photoId,
  sealed,
  sectionId,
  storyId,
  topicId,
} from '../fixtures/storedDocuments'
import type { StoredArticle, StoredCard } from '../storedContent'
import type { LoadedArticle } from './toArticle'
import { toArticle } from './toArticle'

const loaded = (document: StoredArticle, overrides: Partial<LoadedArticle> = {}): LoadedArticle => ({
  document,
  authors: new Map([[authorId(1), anAuthor(1)]]),
  related: { chosen: [], byTopic: [], bySection: [] },
  before: [],
  translations: [],
  targets: { stories: new Map(), pages: new Map() },
  appeals: new Map(),
  ...overrides,
})

const storiesOf = (...stories: StoredCard[]) => new Map(stories.map((story) => [story.id, story]))

const mapped = (document: StoredArticle, overrides: Partial<LoadedArticle> = {}, context = aContext()) => {
  const answer = toArticle(loaded(document, overrides), context)
  expect(answer).not.toBeNull()
  return article.parse(answer)
}

describe('a story for readers', () => {
  it('is exactly what the contract describes, with every key of it', () => {
    const answer = toArticle(loaded(aStory()), aContext())
    expect(article.safeParse(answer).error).toBeUndefined()
    expect(Object.keys(answer ?? {}).sort()).toEqual(Object.keys(article.shape).sort())
  })

  it('tells nothing of the newsroom', () => {
    const stories = storiesOf(aCardStory(2))
    const body = root([
      block({ blockType: 'relatedCard', story: storyId(2) }),
      block({ blockType: 'picture', photo: photoId(1) }),
    ])
    const answer = mapped(aStory(1, { body }), {
      targets: { stories, pages: new Map() },
      related: { chosen: [], byTopic: [aCardStory(3)], bySection: [] },
    })
    expect(answer.body).toHaveLength(2)
    expect(answer.related).toHaveLength(1)
    expectNothingOfStaff(answer)
  })

  it('does find what belongs to the newsroom where it is shown', () => {
    expect(() => expectNothingOfStaff(aStory())).toThrow()
  })

  it('stands at the address of its first publication and its published slug', () => {
    const answer = mapped(aStory(1, { language: 'ru', firstPublishedAt: '2026-03-13T23:30:00.000+00:00' }))
    expect(answer.path).toBe('/ru/2026/03/13/story-1')
    expect(answer.slug).toBe('story-1')
    expect(answer.firstPublishedAt).toBe('2026-03-13T23:30:00.000Z')
  })

  it('cannot be shown before it has an address, or without its section', () => {
    expect(toArticle(loaded(aStory(1, { publishedSlug: null })), aContext())).toBeNull()
    expect(toArticle(loaded(aStory(1, { firstPublishedAt: null })), aContext())).toBeNull()
    const context = aContext({ sections: new Map() })
    expect(toArticle(loaded(aStory()), context)).toBeNull()
    expect(context.warnings).toHaveLength(1)
  })

  it('introduces its authors in their order, with what is known of each; one that is gone is left out', () => {
    const authors = [
      anAuthor(2, {
        role: 'Correspondent',
        bio: 'She writes.\n \nShe repaired engines. ',
        portrait: photoId(1),
      }),
      anAuthor(1),
    ]
    const answer = mapped(aStory(1, { authors: [2, 3, 1].map(authorId) }), {
      authors: new Map(authors.map((author) => [author.id, author])),
    })
    expect(answer.authors.map(({ path }) => path)).toEqual(['/authors/author-2', '/authors/author-1'])
    expect(answer.authors[0]).toMatchObject({
      role: 'Correspondent',
      bio: ['She writes.', 'She repaired engines.'],
      portrait: { name: aPhoto(1).name },
    })
    expect(answer.authors[1]).toMatchObject({ role: '', bio: [], portrait: null })
    expect(answer.tags).toEqual(
      expect.arrayContaining([2, 3, 1].map((number) => `label:${authorId(number)}`)),
    )
  })

  it('uses the caption of this story and otherwise that of the photo', () => {
    expect(mapped(aStory(1, { leadCaption: 'For this story' })).leadPicture?.caption).toBe('For this story')
    expect(mapped(aStory(1, { leadCaption: ' ' })).leadPicture?.caption).toBe('The wall')
  })

  it('shows no picture that readers may not see', () => {
    expect(mapped(aStory(), {}, aContext({ photos: new Map() })).leadPicture).toBeNull()
  })

  it('tells of substantive updates alone, and stamps the last of them', () => {
    const updates = [
      { at: '2026-03-14T10:00:00.000Z', kind: 'new-facts', note: 'The pier is closed.' },
      { at: '2026-03-15T10:00:00.000Z', kind: 'correction', note: null },
      { at: '2026-03-16T10:00:00.000Z', kind: 'typo', note: 'staff-only words' },
      { at: null, kind: 'correction', note: 'staff-draft row' },
    ] as const
    const answer = mapped(aStory(1, { updates }))
    expect(answer.updates).toEqual([
      { at: '2026-03-14T10:00:00.000Z', kind: 'new-facts', note: 'The pier is closed.' },
      { at: '2026-03-15T10:00:00.000Z', kind: 'correction', note: '' },
    ])
    expect(answer.updatedAt).toBe('2026-03-15T10:00:00.000Z')
    expectNothingOfStaff(answer)
  })

  it('was not updated by a typo', () => {
    const typo = { at: '2026-03-16T10:00:00.000Z', kind: 'typo', note: '' } as const
    expect(mapped(aStory(1, { updates: [typo] })).updatedAt).toBeNull()
  })

  it.each([
    [{ appeal: 'auto' }, 'auto'],
    [{ appeal: 'off', appealChoice: 'x1' }, 'off'],
    [{ appeal: 'one', appealChoice: 'x1' }, 'x1'],
    [{ appeal: 'one', appealChoice: null }, 'auto'],
    [{ appeal: null }, 'auto'],
  ])('with %j names the appeal %s', (fields, expected) => {
    expect(mapped(aStory(1, fields), { appeals: new Map([['x1', {}]]) }).appeal).toBe(expected)
  })

  it('has no appeal where readers cannot see the chosen one, and names what it waits for', () => {
    const answer = mapped(aStory(1, { appeal: 'one', appealChoice: 'x1' }))
    expect(answer.appeal).toBe('off')
    expect(answer.tags).toContain('appeals')
  })

  it('lists translations, never itself', () => {
    const russian = aCardStory(5, { language: 'ru' })
    const answer = mapped(aStory(), {
      translations: [russian, aStory(), aCardStory(6, { language: 'ru', publishedSlug: null })],
    })
    expect(answer.translations).toEqual([{ language: 'ru', path: '/ru/2026/03/05/story-5' }])
  })

  it('fills up to four related stories, passing over those that cannot be shown', () => {
    const bySection = [9, 8, 7, 6, 5].map((number) => aCardStory(number))
    const chosen = [aCardStory(2), aCardStory(3, { section: sectionId(9) })]
    const answer = mapped(aStory(), { related: { chosen, byTopic: [], bySection } })
    expect(answer.related.map(({ id }) => id)).toEqual([2, 9, 8, 7].map(storyId))
  })

  it('links to what is public and keeps the words of links to what is not', () => {
    const body = root([
      paragraph(internalLink({ relationTo: ARTICLES, value: storyId(2) }, ['a story'])),
      paragraph(internalLink({ relationTo: PAGES, value: pageId(1) }, ['a page'])),
      paragraph(internalLink({ relationTo: ARTICLES, value: storyId(8) }, ['a draft'])),
    ])
    const targets = { stories: storiesOf(aCardStory(2)), pages: new Map([[pageId(1), aPage()]]) }
    expect(mapped(aStory(1, { body }), { targets }).body).toEqual([
      { type: 'paragraph', runs: [{ text: 'a story', href: '/2026/03/02/story-2' }] },
      { type: 'paragraph', runs: [{ text: 'a page', href: '/page-1' }] },
      { type: 'paragraph', runs: [{ text: 'a draft' }] },
    ])
  })

  it('warns once of a body with parts that nobody knows', () => {
    const context = aContext()
    const body = { root: { type: 'root', children: [{ type: 'mystery' }, { type: 'riddle' }] } }
    mapped(aStory(1, { body }), {}, context)
    expect(context.warnings).toHaveLength(1)
    expect(context.warnings[0]?.details).toMatchObject({ document: `articles:${storyId(1)}` })
  })

  it('tells of earlier stories on its topics: five at most, and none that stands under "Read more"', () => {
    const before = [2, 3, 4, 5, 6, 7, 8].map((number) => aCardStory(number))
    const related = { chosen: [aCardStory(3)], byTopic: [], bySection: [] }
    const context = aContext()
    const answer = mapped(aStory(), { before, related }, context)
    expect(answer.previous.map(({ id }) => id)).toEqual([2, 4, 5, 6, 7].map(storyId))
    expect(answer.tags).toContain(`card:${storyId(7)}`)
    expect(answer.tags).not.toContain(`card:${storyId(8)}`)
  })

  it('names everything that it was built from, also what does not resolve today', () => {
    const body = root([
      block({ blockType: 'picture', photo: photoId(2) }),
      block({ blockType: 'picture', photo: photoId(3) }),
      block({ blockType: 'relatedCard', story: storyId(2) }),
      paragraph(internalLink({ relationTo: ARTICLES, value: storyId(8) }, ['a draft'])),
      paragraph(internalLink({ relationTo: PAGES, value: pageId(4) }, ['a page'])),
    ])
    const context = aContext({ photos: new Map([aPhoto(1), aPhoto(2)].map((photo) => [photo.id, photo])) })
    const targets = { stories: storiesOf(aCardStory(2)), pages: new Map() }
    const answer = mapped(aStory(1, { body, related: [storyId(9)] }), { targets }, context)
    expect(answer.tags).toEqual(
      [
        `article:${storyId(1)}`,
        sealed('card', storyId(8)),
        sealed('card', storyId(9)),
        sealed('page', pageId(4)),
        `card:${storyId(1)}`,
        `card:${storyId(2)}`,
        `label:${authorId(1)}`,
        `label:${sectionId(1)}`,
        `label:${topicId(1)}`,
        `photo:${photoId(1)}`,
        `photo:${photoId(2)}`,
        `photo:${photoId(3)}`,
        `section:${sectionId(1)}`,
        'story:story-of-1',
        `topic:${topicId(1)}`,
      ].sort(),
    )
  })

  it('depends on the lists of its topics, and on its section where the topics do not fill "Read more"', () => {
    const bySection = [aCardStory(9), aCardStory(8)]
    const tagsWith = (byTopic: StoredCard[], chosen: StoredCard[] = []) =>
      mapped(aStory(), { related: { chosen, byTopic, bySection } }).tags
    const three = [5, 6, 7].map((number) => aCardStory(number))
    expect(tagsWith(three)).toContain(`topic:${topicId(1)}`)
    expect(tagsWith(three)).toContain(`section:${sectionId(1)}`)
    const four = [...three, aCardStory(4)]
    expect(tagsWith(four)).toContain(`topic:${topicId(1)}`)
    expect(tagsWith(four)).not.toContain(`section:${sectionId(1)}`)
    expect(tagsWith(three, [aCardStory(2)])).not.toContain(`section:${sectionId(1)}`)
    // One that cannot be shown fills nothing.
    expect(tagsWith([...three, aCardStory(4, { section: sectionId(9) })])).toContain(
      `section:${sectionId(1)}`,
    )
  })
})
