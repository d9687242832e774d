import { author, page, section, topic } from '@dateline/content-schema/site'
import { describe, expect, it } from 'vitest'
import { expectNothingOfStaff } from '../fixtures/expectNothingOfStaff'
import {
  aContext,
  anAuthor,
  aPage,
  aSection,
  aTopic,
  authorId,
  pageId,
  photoId,
  sectionId,
  topicId,
} from '../fixtures/storedDocuments'
import { toPage } from './toPage'
import { toAuthor, toSection, toTopic } from './toSection'

const noTargets = { stories: new Map(), pages: new Map() }

describe('sections, topics, authors and pages for readers', () => {
  it.each([
    ['section', section, toSection({ document: aSection(), translations: [] }, aContext()), '/section-1'],
    ['topic', topic, toTopic({ document: aTopic(), translations: [] }, aContext()), '/topics/topic-1'],
    ['author', author, toAuthor({ document: anAuthor(), translations: [] }, aContext()), '/authors/author-1'],
    [
      'page',
      page,
      toPage({ document: aPage(), targets: noTargets, translations: [] }, aContext()),
      '/page-1',
    ],
  ])('a %s is exactly what the contract describes', (_, schema, answer, path) => {
    expect(schema.safeParse(answer).error).toBeUndefined()
    expect(Object.keys(answer ?? {}).sort()).toEqual(Object.keys(schema.shape).sort())
    expect(answer?.path).toBe(path)
    expectNothingOfStaff({ ...answer, slug: undefined })
  })

  it('name their own tags, and the list those of all', () => {
    const context = aContext()
    expect(toSection({ document: aSection(), translations: [] }, context)?.tags).toEqual([
      `label:${sectionId(1)}`,
      'pair:sealed-b01',
      `section:${sectionId(1)}`,
    ])
    expect(toTopic({ document: aTopic(), translations: [] }, context)?.tags).toEqual([
      `label:${topicId(1)}`,
      'pair:sealed-c01',
      `topic:${topicId(1)}`,
    ])
    expect(
      toAuthor({ document: anAuthor(1, { portrait: photoId(1) }), translations: [] }, context)?.tags,
    ).toEqual(
      [`author:${authorId(1)}`, `label:${authorId(1)}`, 'pair:sealed-d01', `photo:${photoId(1)}`].sort(),
    )
    expect(toPage({ document: aPage(), targets: noTargets, translations: [] }, context)?.tags).toEqual([
      `page:${pageId(1)}`,
      'pair:sealed-f01',
    ])
    expect(context.tags.all()).toHaveLength(12)
  })

  it('have no page where they have no slug', () => {
    expect(toSection({ document: aSection(1, { slug: null }), translations: [] }, aContext())).toBeNull()
    expect(
      toPage(
        { document: aPage(1, { publishedSlug: null }), targets: noTargets, translations: [] },
        aContext(),
      ),
    ).toBeNull()
  })

  it('an author’s biography has a paragraph wherever an empty line stands', () => {
    expect(
      toAuthor(
        { document: anAuthor(1, { bio: 'One.\n\n Two,\nstill two.\n \n\nThree.\n' }), translations: [] },
        aContext(),
      )?.bio,
    ).toEqual(['One.', 'Two,\nstill two.', 'Three.'])
    expect(toAuthor({ document: anAuthor(1, { bio: null }), translations: [] }, aContext())?.bio).toEqual([])
  })
})

describe('the pair of a section, topic, author or page', () => {
  const russian = { language: 'ru' } as const
  const translationsOfSection = (translationOf?: string, slug: string | null = 'ostrova') =>
    toSection(
      {
        document: aSection(1, { translationOf }),
        translations: [aSection(1), aSection(2, { ...russian, slug })],
      },
      aContext(),
    )?.translations

  it('is told by the address of whichever it names, or is named by', () => {
    expect(translationsOfSection(sectionId(2))).toEqual([{ language: 'ru', path: '/ru/ostrova' }])
    const named = { document: aTopic(), translations: [aTopic(2, { ...russian, translationOf: topicId(1) })] }
    expect(toTopic(named, aContext())?.translations).toEqual([{ language: 'ru', path: '/ru/topics/topic-2' }])
    const ofAuthors = { ...russian, translationOf: authorId(1) }
    expect(
      toAuthor({ document: anAuthor(), translations: [anAuthor(2, ofAuthors)] }, aContext())?.translations,
    ).toEqual([{ language: 'ru', path: '/ru/authors/author-2' }])
    const page = { document: aPage(), targets: noTargets }
    const ofPages = { ...russian, translationOf: pageId(1) }
    expect(toPage({ ...page, translations: [aPage(2, ofPages)] }, aContext())?.translations).toEqual([
      { language: 'ru', path: '/ru/page-2' },
    ])
  })

  it('is told of two that name the same', () => {
    const sibling = aPage(2, { ...russian, translationOf: pageId(9) })
    const document = aPage(1, { translationOf: pageId(9) })
    expect(
      toPage({ document, targets: noTargets, translations: [document, sibling] }, aContext())?.translations,
    ).toEqual([{ language: 'ru', path: '/ru/page-2' }])
  })

  it('is never another pair, nor what has no address', () => {
    expect(translationsOfSection()).toEqual([])
    expect(translationsOfSection(sectionId(2), null)).toEqual([])
    expect(translationsOfSection(sectionId(2))).toHaveLength(1)
  })

  it('is awaited without its id, so that a draft is not told of', () => {
    const answer = toPage(
      { document: aPage(1, { translationOf: pageId(2) }), targets: noTargets, translations: [] },
      aContext(),
    )
    expect(answer?.translations).toEqual([])
    expect(answer?.tags).toEqual([`page:${pageId(1)}`, 'pair:sealed-f01', 'pair:sealed-f02'])
    expect(JSON.stringify(answer)).not.toContain(pageId(2))
  })
})
