import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCardStory, storyId } from '../fixtures/storedDocuments'
import { relatedCandidates } from './relatedCandidates'

const self = { id: storyId(1), language: 'en' }
const ids = (related: Parameters<typeof relatedCandidates>[1]) =>
  relatedCandidates(self, related).map(({ id }) => id)
const stories = (...numbers: number[]) => numbers.map((number) => aCardStory(number))

describe('related stories', () => {
  it('are the editor’s choice in its order, then shared topics, then the section, newest first', () => {
    expect(ids({ chosen: stories(3, 9), byTopic: stories(4, 6), bySection: stories(5, 8) })).toEqual(
      [3, 9, 6, 4, 8, 5].map(storyId),
    )
  })

  it('never contain the story itself or one twice', () => {
    expect(ids({ chosen: stories(1, 3, 3), byTopic: stories(3, 1, 4), bySection: stories(4, 1, 5) })).toEqual(
      [3, 4, 5].map(storyId),
    )
  })

  it('are filled in the language of the story; the editor may choose another', () => {
    const russian = (number: number) => aCardStory(number, { language: 'ru' })
    expect(
      ids({ chosen: [russian(2)], byTopic: [russian(3)], bySection: [russian(4), aCardStory(5)] }),
    ).toEqual([2, 5].map(storyId))
  })

  it('of the same moment stand in one order, however they were found', () => {
    const twins = [2, 3, 4].map((number) =>
      aCardStory(number, { firstPublishedAt: '2026-03-09T00:00:00.000Z' }),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(twins, { minLength: 3 }), (shuffled) => {
        expect(ids({ chosen: [], byTopic: shuffled, bySection: [] })).toEqual([4, 3, 2].map(storyId))
      }),
    )
  })
})
