import { describe, expect, it } from 'vitest'
import type { JournalEntry } from './journal'
import { isRecoveryMerged, isStillShown, mergingRecovered, textsToMerge } from './textsToMerge'

const recovered: JournalEntry = {
  user: 'u',
  userName: 'Una',
  story: 's',
  tab: 't',
  revision: 3,
  base: { headline: 'Old' },
  fields: { headline: 'Found' },
  typedAt: 0,
}

describe('the texts that the merge view shows', () => {
  it('are the text here with all that is unsaved, and that of somebody else', () => {
    const base = { headline: 'Old', kicker: 'K' }
    const theirs = { headline: 'Theirs', kicker: 'K' }
    expect(textsToMerge({ base, theirs, recovered: null, typed: { headline: 'Mine' } })).toEqual({
      base,
      yours: { headline: 'Mine', kicker: 'K' },
      theirs,
    })
  })

  it('are, for a text found on the device, that and what stands in the form, unsaved words with it', () => {
    const story = { headline: 'Saved since', kicker: 'K' }
    expect(textsToMerge({ base: story, theirs: story, recovered, typed: { kicker: 'Typed' } })).toEqual({
      base: { headline: 'Old', kicker: 'K' },
      yours: { headline: 'Found', kicker: 'K' },
      theirs: { headline: 'Saved since', kicker: 'Typed' },
    })
  })
})

it.each([
  ['stands as it was, it takes its place', { revision: 3, typed: { kicker: 'Typed' } }, false],
  ['has moved on, it is merged', { revision: 4, typed: {} }, true],
  ['was typed in again, it is merged', { revision: 3, typed: { headline: 'Again' } }, true],
])('where the field of a recovered text %s', (_, machine, isMerged) => {
  expect(isRecoveryMerged(recovered, machine)).toBe(isMerged)
})

describe('what the merge view shows', () => {
  const begun = mergingRecovered(recovered, {
    base: { headline: 'Saved', revision: 4 },
    typed: { headline: 'Typed' },
  })

  it('still stands there after a save that was on its way came back', () => {
    const now = { base: { headline: 'Typed', revision: 5 }, typed: {} }
    expect(isStillShown(begun, mergingRecovered(recovered, now))).toBe(true)
    expect(textsToMerge(mergingRecovered(recovered, now)).theirs).toMatchObject({ headline: 'Typed' })
  })

  it('no longer stands there when a last key came, or when what came back is another text', () => {
    const { base } = begun
    expect(isStillShown(begun, mergingRecovered(recovered, { base, typed: { headline: 'Typed on' } }))).toBe(
      false,
    )
    expect(isStillShown(begun, mergingRecovered(recovered, { base, typed: {} }))).toBe(false)
  })

  it('no longer stands there when the form has followed somebody else, who would be written over', () => {
    const shown = mergingRecovered(recovered, { base: { headline: 'Saved' }, typed: {} })
    const now = { base: { headline: 'Saved by another' }, typed: {} }
    expect(isStillShown(shown, mergingRecovered(recovered, now))).toBe(false)
  })

  it('is, of two people, the text here', () => {
    const shown = { base: { kicker: 'K' }, theirs: { kicker: 'L' }, recovered: null, typed: { kicker: 'M' } }
    expect(isStillShown(shown, { ...shown })).toBe(true)
    expect(isStillShown(shown, { ...shown, typed: { kicker: 'M!' } })).toBe(false)
  })
})
