import { appeal } from '@dateline/content-schema/appeal'
import { describe, expect, it } from 'vitest'
import { expectNothingOfStaff } from '../fixtures/expectNothingOfStaff'
import { aContext, anAmountSet, anAppeal, photoId } from '../fixtures/storedDocuments'
import { resolvePlaceholders, toAppeal, toHighlights } from './toAppeal'

const amountSets = new Map([['amounts', anAmountSet()]])
/** A price has no-break spaces where its language wants them. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ')

describe('an appeal for readers', () => {
  it('is exactly what the contract describes, and nothing of the newsroom', () => {
    const answer = toAppeal(
      anAppeal({ photo: photoId(1), startsAt: '2026-03-01T00:00:00.000Z' }),
      amountSets,
      aContext(),
    )
    expect(appeal.safeParse(answer).error).toBeUndefined()
    expect(Object.keys(answer ?? {}).sort()).toEqual(Object.keys(appeal.shape).sort())
    expectNothingOfStaff(answer)
  })

  it('says the smallest amount in the reader’s language, and marks the sentence that must be seen', () => {
    expect(toAppeal(anAppeal(), amountSets, aContext())?.paragraphs).toEqual([
      [
        { text: 'Nobody owns us. ' },
        { text: 'Give monthly, starting from €2.', highlight: true },
        { text: ' It takes a minute.' },
      ],
    ])
    const russian = toAppeal(anAppeal({ language: 'ru' }), amountSets, aContext())
    expect(plain(russian?.paragraphs[0]?.[1]?.text)).toBe('Give monthly, starting from 2 €.')
  })

  it('says the amount of its currency in that currency’s own units', () => {
    const answer = toAppeal(anAppeal({ currency: 'JPY' }), amountSets, aContext())
    expect(answer?.paragraphs[0]?.[1]?.text).toContain('¥250')
    expect(answer?.amounts?.min).toEqual({ minor: 250, currency: 'JPY' })
  })

  it.each([
    ['no amount set', { amountSet: null }],
    ['no amounts in its currency', { currency: 'SEK' }],
    ['a placeholder that nobody knows', { heading: 'From {price}' }],
    ['a target that is no address', { target: 'javascript:alert(1)' }],
  ])('is left out and logged with %s', (_, overrides) => {
    const context = aContext()
    expect(toAppeal(anAppeal(overrides), amountSets, context)).toBeNull()
    expect(context.warnings).toHaveLength(1)
  })

  it('needs no amounts where it names none', () => {
    const answer = toAppeal(
      anAppeal({ amountSet: null, paragraphs: [{ text: 'Help.' }] }),
      amountSets,
      aContext(),
    )
    expect(answer).toMatchObject({ amounts: null, paragraphs: [[{ text: 'Help.' }]] })
  })
})

describe('placeholders', () => {
  it('are replaced wherever they stand, and a text without them stays as it is', () => {
    const values = new Map([['from', '$1 & more']])
    expect(resolvePlaceholders('{from}, {from}', values)).toBe('$1 & more, $1 & more')
    expect(resolvePlaceholders('No braces', values)).toBe('No braces')
  })
})

describe('highlights', () => {
  it('leave a lone pair of asterisks alone', () => {
    expect(toHighlights('2 ** 3')).toEqual([{ text: '2 ** 3' }])
    expect(toHighlights('**All of it**')).toEqual([{ text: 'All of it', highlight: true }])
  })
})
