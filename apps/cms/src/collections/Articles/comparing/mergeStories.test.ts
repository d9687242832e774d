import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import { block, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from './mergeStories'
import { mergedFields, mergeStories } from './mergeStories'

const PHOTO = 'aaaaaaaaaaaaaaaaaaaaaaa1'
const bodyOf = (paragraphs: readonly string[]) => ({
  body: root(paragraphs.map((words) => paragraph(words))),
})
const wordsOf = (body: unknown): string[] => bodyBlocks(body).map(({ words }) => words)

const merge = (base: string[], yours: string[], theirs: string[]) =>
  mergeStories({ base: bodyOf(base), yours: bodyOf(yours), theirs: bodyOf(theirs) })
/** The body that comes out, with these answers. */
const outcome = (base: string[], yours: string[], theirs: string[], answers: Answers = {}): string[] => {
  const merged = mergedFields(merge(base, yours, theirs), { answers, yours: bodyOf(yours) })
  return wordsOf(merged.body ?? bodyOf(yours).body)
}

const BASE = ['The ferry leaves at noon.', 'The master knows nothing yet.', 'Nobody waits on the quay.']
const [FERRY = '', MASTER = '', QUAY = ''] = BASE

describe('the bodies of two people', () => {
  it('keep what one of them changed, added, removed or moved', () => {
    expect(
      outcome(BASE, ['The ferry leaves at night.', MASTER, QUAY], [FERRY, MASTER, QUAY, 'It rains.']),
    ).toEqual(['The ferry leaves at night.', MASTER, QUAY, 'It rains.'])
    expect(outcome(BASE, [FERRY, QUAY], BASE)).toEqual([FERRY, QUAY])
    expect(outcome(BASE, BASE, [FERRY, QUAY])).toEqual([FERRY, QUAY])
    expect(outcome(BASE, BASE, [QUAY, FERRY, MASTER])).toEqual([QUAY, FERRY, MASTER])
  })

  it('hold once what both did alike', () => {
    const both = [FERRY, 'The master knows everything now.', QUAY, 'It rains.']
    const merged = merge(BASE, both, both)
    expect(merged.choices).toEqual([])
    expect(outcome(BASE, both, both)).toEqual(both)
  })

  it('keep what both put in at one place, theirs first', () => {
    const merged = merge(BASE, [...BASE, 'Mine is this.'], [...BASE, 'Snow fell over the whole town.'])
    expect(merged.choices).toEqual([])
    expect(wordsOf(merged.merged.body)).toEqual([...BASE, 'Snow fell over the whole town.', 'Mine is this.'])
  })

  it('leave a paragraph that both rewrote to a person, and lose neither meanwhile', () => {
    const [mine, theirs] = ['The ferry leaves at one.', 'The ferry leaves at two.']
    const merged = merge(BASE, [mine, MASTER, QUAY], [theirs, MASTER, QUAY])
    expect(merged.choices).toHaveLength(1)
    expect(wordsOf(merged.merged.body)).toEqual([theirs, mine, MASTER, QUAY])
    const [id = ''] = merged.choices
    expect(outcome(BASE, [mine, MASTER, QUAY], [theirs, MASTER, QUAY], { [id]: 'yours' })[0]).toBe(mine)
    expect(outcome(BASE, [mine, MASTER, QUAY], [theirs, MASTER, QUAY], { [id]: 'theirs' })[0]).toBe(theirs)
  })

  it.each([
    ['you', [FERRY, QUAY], [FERRY, 'The master knows nothing at all.', QUAY]],
    ['they', [FERRY, 'The master knows nothing at all.', QUAY], [FERRY, QUAY]],
  ])(
    'leave it to a person when %s removed what the other rewrote, and keep it meanwhile',
    (_, yours, theirs) => {
      const merged = merge(BASE, yours, theirs)
      expect(merged.choices).toHaveLength(1)
      expect(wordsOf(merged.merged.body)).toEqual([FERRY, 'The master knows nothing at all.', QUAY])
    },
  )

  it('take an edit along to where the other moved its paragraph', () => {
    const edited = 'The ferry leaves at night.'
    const merged = merge(BASE, [MASTER, QUAY, FERRY], [edited, MASTER, QUAY])
    expect(merged.choices).toEqual([])
    expect(wordsOf(merged.merged.body)).toEqual([MASTER, QUAY, edited])
  })

  it('let what was decided be decided otherwise', () => {
    const yours = ['The ferry leaves at night.', MASTER, QUAY]
    const decided = merge(BASE, yours, BASE).body.find(({ verdict }) => verdict === 'yours')
    expect(outcome(BASE, yours, BASE, { [decided?.id ?? '']: 'theirs' })).toEqual(BASE)
  })

  it('never hold two blocks of one id', () => {
    const picture = (caption: string) => ({
      body: root([
        block({ blockType: 'picture', photo: PHOTO, caption }, { id: 'bbbbbbbbbbbbbbbbbbbbbbb1' }),
      ]),
    })
    const { merged } = mergeStories({
      base: picture('At noon'),
      yours: picture('One'),
      theirs: picture('Two'),
    })
    const ids = bodyBlocks(merged.body).map(({ node }) => (node.fields as { id: string }).id)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(2)
  })
})

const aWord = fc.constantFrom(
  'the',
  'harbour',
  'closed',
  'at',
  'noon',
  'ferries',
  'паром',
  'ушёл',
  'master',
  'said',
)
/** A paragraph that stands nowhere else: what becomes of it can be told. */
const aSentence = fc
  .tuple(fc.array(aWord, { minLength: 1, maxLength: 6 }), fc.nat(1_000_000))
  .map(([words, salt]) => `${words.join(' ')} ${String(salt)}`)
type Edit = { kind: 'keep' | 'remove' | 'change' | 'swap'; added: string[]; more: string }
const anEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('keep', 'keep', 'remove', 'change', 'swap'),
  added: fc.array(aSentence, { maxLength: 2 }),
  more: aWord,
})
const edited = (base: readonly string[], edits: readonly Edit[]): string[] => {
  const words: string[] = []
  base.forEach((sentence, index) => {
    const { kind = 'keep', added = [], more = '' } = edits[index] ?? {}
    const form = kind === 'change' ? `${more} ${sentence}` : sentence
    if (kind === 'swap') words.unshift(sentence)
    else if (kind !== 'remove') words.push(form)
    words.push(...added)
  })
  return words
}
const threeTexts = fc
  .tuple(
    fc.uniqueArray(aSentence, { maxLength: 6 }),
    fc.array(anEdit, { maxLength: 6 }),
    fc.array(anEdit, { maxLength: 6 }),
  )
  .map(([base, mine, other]) => ({ base, yours: edited(base, mine), theirs: edited(base, other) }))

describe('whatever two people did', () => {
  it('no paragraph that one of them wrote or changed vanishes, unless somebody chooses so', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, yours, theirs }) => {
        const out = new Set(outcome(base, yours, theirs))
        for (const words of [...yours, ...theirs]) if (!base.includes(words)) expect(out).toContain(words)
      }),
      { numRuns: 500 },
    )
  })

  it('no paragraph that both left alone vanishes, and none comes from nowhere', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, yours, theirs }) => {
        const out = outcome(base, yours, theirs)
        for (const words of base)
          if (yours.includes(words) && theirs.includes(words)) expect(out).toContain(words)
        for (const words of out) expect([...yours, ...theirs]).toContain(words)
      }),
      { numRuns: 500 },
    )
  })

  it('taking one side everywhere gives that side where nothing moved, and one who did nothing changes nothing', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, yours, theirs }) => {
        expect(outcome(base, yours, base)).toEqual(yours)
        expect(outcome(base, base, theirs)).toEqual(theirs)
        expect(outcome(base, yours, yours)).toEqual(yours)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the other fields', () => {
  const base = {
    headline: 'One',
    kicker: 'Port',
    topics: ['a'],
    section: 's1',
    takenDown: { reason: null, at: 'x' },
  }

  it('are taken from whoever changed them', () => {
    const { merged, choices } = mergeStories({
      base,
      yours: { ...base, headline: 'Two' },
      theirs: { ...base, section: 's2', takenDown: { reason: 'Wrong.', at: 'x' } },
    })
    expect(choices).toEqual([])
    expect(merged).toEqual({ headline: 'Two', section: 's2', takenDown: { reason: 'Wrong.', at: 'x' } })
  })

  it('are a choice where both changed them differently', () => {
    const { merged, choices } = mergeStories({
      base,
      yours: { ...base, headline: 'Mine', topics: ['a', 'b'], section: 's2', kicker: '' },
      theirs: { ...base, headline: 'Theirs', topics: ['a', 'c'], section: 's3', kicker: 'Sea' },
    })
    expect(choices.sort()).toEqual(['headline', 'kicker', 'section', 'topics'])
    expect(merged).toEqual({
      headline: 'Theirs / Mine',
      topics: ['a', 'c', 'b'],
      section: 's2',
      kicker: 'Sea',
    })
  })
})
