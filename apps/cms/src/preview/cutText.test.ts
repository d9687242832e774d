import { describe, expect, it } from 'vitest'
import { cutText } from './cutText'

describe('a text in a place of limited room', () => {
  it('stays whole where it fits', () => {
    expect(cutText('Storm at the harbour', 20)).toEqual({
      shown: 'Storm at the harbour',
      isCut: false,
      length: 20,
      limit: 20,
    })
  })

  it('is cut at a word, and says by how much it is too long', () => {
    expect(cutText('Storm at the outer harbour', 20)).toEqual({
      shown: 'Storm at the outer…',
      isCut: true,
      length: 26,
      limit: 20,
    })
  })

  it('leaves no comma before the ellipsis', () => {
    expect(cutText('Storm at the outer, harbour', 20).shown).toBe('Storm at the outer…')
  })

  it('cuts one long word where the room ends, and no letter in two', () => {
    expect(cutText('щ'.repeat(30), 10).shown).toBe(`${'щ'.repeat(9)}…`)
    expect(cutText('😀'.repeat(30), 10).shown).toBe(`${'😀'.repeat(9)}…`)
  })
})
