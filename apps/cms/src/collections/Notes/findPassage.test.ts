import { describe, expect, it } from 'vitest'
import type { Passage } from './findPassage'
import { findPassage } from './findPassage'

const TEXTS = [
  'The harbour master walked the quay on Monday night.',
  'The harbour was dark. Eleven lamps were out, and the harbour slept.',
]
const passageAt = (node: number, quote: string, texts: readonly string[] = TEXTS): Passage => {
  const text = texts[node] ?? ''
  const start = text.indexOf(quote)
  expect(start).toBeGreaterThanOrEqual(0)
  return {
    quote,
    node,
    before: text.slice(0, start).slice(-64),
    after: text.slice(start + quote.length).slice(0, 64),
  }
}
const foundIn = (texts: readonly string[], passage: Passage): string | null => {
  const place = findPassage(texts, passage)
  return place === null ? null : `${String(place.node)}: ${(texts[place.node] ?? '').slice(0, place.start)}|`
}

describe('the passage of a note', () => {
  it('is found where it stands', () => {
    expect(foundIn(TEXTS, passageAt(1, 'Eleven lamps'))).toBe('1: The harbour was dark. |')
  })

  it('is told from the same words elsewhere by what stands beside it', () => {
    expect(foundIn(TEXTS, passageAt(1, 'The harbour'))).toBe('1: |')
    expect(foundIn(TEXTS, passageAt(0, 'The harbour'))).toBe('0: |')
    expect(foundIn(TEXTS, passageAt(1, 'harbour slept'))).toBe(
      '1: The harbour was dark. Eleven lamps were out, and the |',
    )
  })

  it('moves with its paragraph, and with words that are typed before it', () => {
    const passage = passageAt(1, 'Eleven lamps')
    expect(foundIn(['A new first paragraph.', ...TEXTS], passage)).toBe('2: The harbour was dark. |')
    expect(foundIn([TEXTS[0] ?? '', `Suddenly: ${TEXTS[1] ?? ''}`], passage)).toBe(
      '1: Suddenly: The harbour was dark. |',
    )
    expect(foundIn(TEXTS.toReversed(), passage)).toBe('0: The harbour was dark. |')
  })

  it('counts as changed once its words are others, or gone', () => {
    const passage = passageAt(1, 'Eleven lamps')
    expect(foundIn(['Nothing.', 'The harbour was dark. Twelve lamps were out.'], passage)).toBeNull()
    expect(foundIn([TEXTS[0] ?? ''], passage)).toBeNull()
    expect(foundIn([], passage)).toBeNull()
  })

  it('does not go over to the same words in another place', () => {
    const passage = passageAt(1, 'harbour', ['One.', 'The old harbour is silted up.'])
    expect(foundIn(['One.', 'The port is silted up.', 'A new harbour was built.'], passage)).toBeNull()
  })

  it('does not guess between two that have kept their neighbours', () => {
    const texts = ['Nothing.', 'a word here', 'a word here']
    expect(foundIn(texts, { quote: 'word', before: 'a ', after: ' here', node: 0 })).toBeNull()
    expect(foundIn(texts, { quote: 'word', before: 'a ', after: ' here', node: 2 })).toBe('2: a |')
  })

  it('is recognised alone where it is long enough, though everything around it was written anew', () => {
    const long = 'Eleven lamps were out, and the harbour slept'
    expect(foundIn(['Other.', `Somebody counted: ${long}!`], passageAt(1, long))).toBe(
      '1: Somebody counted: |',
    )
    expect(foundIn(['Other.', 'Somebody counted: lamps, all.'], passageAt(1, 'lamps'))).toBeNull()
  })

  it('may be a whole paragraph', () => {
    const whole = { quote: 'Short.', before: '', after: '', node: 1 }
    expect(foundIn(['A', 'Short.'], whole)).toBe('1: |')
    expect(foundIn(['A', 'Short. More.'], whole)).toBeNull()
  })
})
