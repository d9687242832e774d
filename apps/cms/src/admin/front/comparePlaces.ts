import type { Place } from './frontPlaces'

export type PlacePair = { theirs: Place | null; yours: Place | null; isSame: boolean }

/** Two front pages beside each other, place by place; null where one of them has fewer places. */
export const comparePlaces = (theirs: readonly Place[], yours: readonly Place[]): PlacePair[] =>
  Array.from({ length: Math.max(theirs.length, yours.length) }, (_, index) => {
    const [one, other] = [theirs[index] ?? null, yours[index] ?? null]
    return {
      theirs: one,
      yours: other,
      isSame: one?.story === other?.story && one?.until === other?.until,
    }
  })

/** The stories of one front page that the other one does not have. */
export const storiesOnlyIn = (one: readonly Place[], other: readonly Place[]): string[] => {
  const there = new Set(other.map(({ story }) => story))
  return one.flatMap(({ story }) => (story !== null && !there.has(story) ? [story] : []))
}
