import { describe, expect, it } from 'vitest'
import type { StoredStory, StoryAfterwards } from './findDamage'
import { findDamage, kickerOf } from './findDamage'

const aVersion = (number: number, overrides: StoredStory = {}): StoredStory => ({
  kicker: number === 0 ? 'Measured' : kickerOf(number),
  revision: number + 1,
  _status: 'published',
  body: { root: { children: [] } },
  ...overrides,
})

/** A story that was made, published twice and then drafted over, with nothing lost. */
const aStory = (overrides: Partial<StoryAfterwards> = {}): StoryAfterwards => ({
  acknowledged: [
    { number: 1, status: 'published' },
    { number: 2, status: 'published' },
    { number: 3, status: 'draft' },
  ],
  document: { _id: 'x', __v: 0, ...aVersion(2) },
  versions: [aVersion(0), aVersion(1), aVersion(2), aVersion(3, { _status: 'draft' })],
  feedEntries: 3,
  ...overrides,
})

describe('findDamage', () => {
  it('finds none where there is none', () => {
    expect(findDamage(aStory())).toEqual({ lost: [], torn: [] })
  })

  it('allows a save that was made although its answer was cut off', () => {
    const versions = [...aStory().versions, aVersion(4)]
    expect(findDamage(aStory({ versions, document: aVersion(4), feedEntries: 4 }))).toEqual({
      lost: [],
      torn: [],
    })
  })

  it.each([
    ['a publication that later ones have overwritten', 1],
    ['a draft', 3],
  ])('finds the loss of %s', (_what, number) => {
    const versions = aStory().versions.filter(({ kicker }) => kicker !== kickerOf(number))
    expect(findDamage(aStory({ versions })).lost).toContainEqual(expect.stringContaining(kickerOf(number)))
  })

  it('finds a draft save of which only a publication is left', () => {
    const versions = [aVersion(0), aVersion(1), aVersion(2), aVersion(3)]
    expect(findDamage(aStory({ versions })).lost).toEqual(['save 3 (draft) has no version'])
  })

  it('finds a revision that went back', () => {
    const versions = aStory().versions.map((version) => ({ ...version, revision: 1 }))
    expect(findDamage(aStory({ versions })).lost).toEqual(['revision 1 after 4 acknowledged saves'])
  })

  it('finds a publication that readers are never told of', () => {
    expect(findDamage(aStory({ feedEntries: 2 })).lost).toEqual([
      '2 feed entries for 3 acknowledged publications',
    ])
  })

  it.each([
    ['is behind its version', aVersion(1)],
    ['is ahead of its version', aVersion(4)],
    ['differs from its version in one field', aVersion(2, { body: { root: { children: ['half'] } } })],
    ['is missing', null],
  ])('finds a document that %s', (_what, document) => {
    expect(findDamage(aStory({ document }))).toMatchObject({ lost: [], torn: [expect.any(String)] })
  })

  it('finds two versions that claim the same revision', () => {
    const versions = [...aStory().versions, aVersion(9, { revision: 2 })]
    expect(findDamage(aStory({ versions })).torn).toEqual(['two versions have the same revision'])
  })
})
