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
    ['section', section, toSection(aSection(), aContext()), '/section-1'],
    ['topic', topic, toTopic(aTopic(), aContext()), '/topics/topic-1'],
    ['author', author, toAuthor(anAuthor(), aContext()), '/authors/author-1'],
    ['page', page, toPage(aPage(), noTargets, aContext()), '/page-1'],
  ])('a %s is exactly what the contract describes', (_, schema, answer, path) => {
    expect(schema.safeParse(answer).error).toBeUndefined()
    expect(Object.keys(answer ?? {}).sort()).toEqual(Object.keys(schema.shape).sort())
    expect(answer?.path).toBe(path)
    expectNothingOfStaff({ ...answer, slug: undefined })
  })

  it('name their own tags, and the list those of all', () => {
    const context = aContext()
    expect(toSection(aSection(), context)?.tags).toEqual([`label:${sectionId(1)}`, `section:${sectionId(1)}`])
    expect(toTopic(aTopic(), context)?.tags).toEqual([`label:${topicId(1)}`, `topic:${topicId(1)}`])
    expect(toAuthor(anAuthor(1, { portrait: photoId(1) }), context)?.tags).toEqual(
      [`author:${authorId(1)}`, `label:${authorId(1)}`, `photo:${photoId(1)}`].sort(),
    )
    expect(toPage(aPage(), noTargets, context)?.tags).toEqual([`page:${pageId(1)}`])
    expect(context.tags.all()).toHaveLength(8)
  })

  it('have no page where they have no slug', () => {
    expect(toSection(aSection(1, { slug: null }), aContext())).toBeNull()
    expect(toPage(aPage(1, { publishedSlug: null }), noTargets, aContext())).toBeNull()
  })

  it('an author’s biography has a paragraph wherever an empty line stands', () => {
    expect(
      toAuthor(anAuthor(1, { bio: 'One.\n\n Two,\nstill two.\n \n\nThree.\n' }), aContext())?.bio,
    ).toEqual(['One.', 'Two,\nstill two.', 'Three.'])
    expect(toAuthor(anAuthor(1, { bio: null }), aContext())?.bio).toEqual([])
  })
})
