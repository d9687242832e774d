import { UPDATE_KINDS } from '@dateline/content-schema/article'
import { describe, expect, it } from 'vitest'
import { checkLedger } from './checkLedger'
import { NOTE_OF } from './noteOf'

const told = { id: 'a', at: '2026-03-13T09:00:00.000Z', kind: 'correction', note: null }

describe('the ledger of a story that is published', () => {
  it.each(UPDATE_KINDS)('demands the sentence that a %s owes to readers', (kind) => {
    const problems = (note: unknown) => checkLedger({ live: null, next: { updates: [{ kind, note }] } })
    for (const nothing of [undefined, null, '', ' \n'])
      expect(problems(nothing)).toHaveLength(NOTE_OF[kind] === 'required' ? 1 : 0)
    expect(problems('Twelve lamps, not eleven.')).toEqual([])
    expect(problems('')).toMatchObject(
      NOTE_OF[kind] === 'required'
        ? [
            {
              path: 'updates',
              code: 'changeUnexplained',
              message: expect.stringContaining('sentence for readers') as string,
            },
          ]
        : [],
    )
  })

  it('is not asked for what readers were told long ago', () => {
    expect(checkLedger({ live: { updates: [told] }, next: { updates: [told] } })).toEqual([])
    expect(checkLedger({ live: { updates: [] }, next: { updates: [told] } })).toHaveLength(1)
  })

  it('may be empty', () => {
    expect(checkLedger({ live: null, next: {} })).toEqual([])
  })
})
