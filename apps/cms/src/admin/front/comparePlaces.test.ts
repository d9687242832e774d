import { describe, expect, it } from 'vitest'
import { comparePlaces, storiesOnlyIn } from './comparePlaces'

const place = (story: string | null, until: string | null = null) => ({ story, until })
const noon = '2026-03-13T12:00:00.000Z'

describe('two front pages beside each other', () => {
  it('differ in a place by its story, by its expiry, or because one of them has none', () => {
    const pairs = comparePlaces(
      [place('a'), place('b'), place('c')],
      [place('a'), place('b', noon), place('d'), place('e')],
    )
    expect(pairs.map(({ isSame }) => isSame)).toEqual([true, false, false, false])
    expect(pairs[3]).toEqual({ theirs: null, yours: place('e'), isSame: false })
  })

  it('name the stories that one alone has, and not the lead that nobody chose', () => {
    const theirs = [place(null), place('b'), place('c')]
    const yours = [place('b'), place('d')]
    expect(storiesOnlyIn(theirs, yours)).toEqual(['c'])
    expect(storiesOnlyIn(yours, theirs)).toEqual(['d'])
  })
})
