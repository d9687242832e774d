import { front } from '@dateline/content-schema/site'
import { describe, expect, it } from 'vitest'
import { expectNothingOfStaff } from '../fixtures/expectNothingOfStaff'
import { aCardStory, aContext, sealed, storyId } from '../fixtures/storedDocuments'
import type { FrontChoice } from './toFront'
import { MAX_LOADED, MAX_NEWEST, toFront } from './toFront'

const stories = (...numbers: number[]) => numbers.map((number) => aCardStory(number))

const mapped = (choice: FrontChoice, { visible = [] as number[], newest = [] as number[] }) => {
  const answer = toFront(
    {
      language: 'en',
      choice,
      stories: new Map(stories(...visible).map((story) => [story.id, story])),
      newest: stories(...newest),
    },
    aContext(),
  )
  expectNothingOfStaff(answer)
  const { lead, curated, newest: shown, tags } = front.parse(answer)
  return { lead: lead?.id, curated: curated.map(({ id }) => id), newest: shown.map(({ id }) => id), tags }
}

describe('the front page', () => {
  it('shows what editors chose, then the newest, no story twice', () => {
    const choice = { lead: storyId(3), slots: [5, 3, 5, 4].map(storyId) }
    expect(mapped(choice, { visible: [3, 4, 5], newest: [9, 5, 8, 3] })).toMatchObject({
      lead: storyId(3),
      curated: [5, 4].map(storyId),
      newest: [9, 8].map(storyId),
    })
  })

  it('is led by the newest story where no lead was chosen', () => {
    expect(mapped({ lead: null, slots: [storyId(9)] }, { visible: [9], newest: [9, 8, 7] })).toMatchObject({
      lead: storyId(8),
      curated: [storyId(9)],
      newest: [storyId(7)],
    })
  })

  it('puts the newest in the place of what readers cannot see, and names that, for it may be published', () => {
    const answer = mapped({ lead: storyId(2), slots: [storyId(4)] }, { newest: [9, 8, 7] })
    expect(answer).toMatchObject({ lead: storyId(9), curated: [storyId(8)], newest: [storyId(7)] })
    expect(answer.tags).toEqual(
      expect.arrayContaining(['front', sealed('card', storyId(2)), sealed('card', storyId(4))]),
    )
  })

  it('puts the newest in a place that was left to it, and leaves the others where they are', () => {
    const choice = { lead: storyId(3), slots: [storyId(4), null, storyId(5)] }
    expect(mapped(choice, { visible: [3, 4, 5], newest: [9, 8] })).toMatchObject({
      lead: storyId(3),
      curated: [4, 9, 5].map(storyId),
      newest: [storyId(8)],
    })
  })

  it('has no tag of a story that it does not show', () => {
    const newest = Array.from({ length: MAX_LOADED }, (_, index) => index + 1)
    const { tags } = mapped({ lead: null, slots: [] }, { newest })
    expect(tags).toContain(`card:${storyId(MAX_NEWEST + 1)}`)
    expect(tags).not.toContain(`card:${storyId(MAX_NEWEST + 2)}`)
  })

  it('shows thirty of the newest at most', () => {
    const many = Array.from({ length: MAX_NEWEST + 1 }, (_, index) => index + 1)
    expect(mapped({ lead: storyId(90), slots: [] }, { newest: many }).newest).toHaveLength(MAX_NEWEST)
  })

  it('of a newspaper without stories is empty', () => {
    expect(mapped({ lead: null, slots: [] }, {})).toMatchObject({ lead: undefined, curated: [], newest: [] })
  })
})
