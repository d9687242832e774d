import { paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { describe, expect, it } from 'vitest'
import { aContext, aStory, authorId, sectionId, topicId } from '../content-api/fixtures/storedDocuments'
import { expectNothingOfStaff } from '../content-api/fixtures/expectNothingOfStaff'
import { toSearchRow } from './toSearchRow'

const rowOf = (overrides: Parameters<typeof aStory>[1] = {}) =>
  toSearchRow(
    aStory(1, {
      headline: 'Ferries leave',
      kicker: 'The storm',
      teaser: 'Three crews of the harbour.',
      body: root([paragraph('The wall broke, the walls fell. A wall is what it was.'), paragraph('Storms.')]),
      ...overrides,
    }),
    aContext(),
  )

describe('what a story is found by', () => {
  it('are the stems of its head, what its text has often, and all that stands in it', () => {
    const row = rowOf()
    expect(row?.title).toEqual(['ferri', 'leav', 'storm'])
    expect(row?.head).toEqual(
      expect.arrayContaining(['ferri', 'storm', 'crew', 'harbour', 'section', 'author']),
    )
    expect(row?.often).toEqual(['wall'])
    expect(row?.terms).toEqual(expect.arrayContaining(['ferri', 'harbour', 'wall', 'broke', 'storm']))
    expect(row?.forms).toEqual(expect.arrayContaining(['ferries', 'storm', 'storms', 'wall', 'walls']))
    for (const words of [row?.terms, row?.forms]) {
      expect(words).not.toContain('the')
      expect(new Set(words).size).toBe(words?.length)
    }
  })

  it('are its section, topics and day, and nothing of the newsroom', () => {
    const row = rowOf()
    expect(row).toMatchObject({
      language: 'en',
      at: new Date('2026-03-01T09:00:00Z'),
      section: sectionId(1),
      topics: [topicId(1)],
      labels: [sectionId(1), topicId(1), authorId(1)],
    })
    expectNothingOfStaff(row)
  })

  it.each([{ publishedSlug: null }, { firstPublishedAt: null }, { section: null }])(
    'is nothing where it has no page: %o',
    (overrides) => {
      expect(rowOf(overrides)).toBeNull()
    },
  )
})
