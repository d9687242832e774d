import { UPDATE_KINDS } from '@dateline/content-schema/article'
import { describe, expect, it } from 'vitest'
import type { LedgerRow } from './updatedAtForReaders'
import { isSubstantive, updatedAtForReaders } from './updatedAtForReaders'

const aRow = (overrides: LedgerRow = {}): LedgerRow =>
  Object.freeze({ at: '2026-03-13T09:00:00.000Z', kind: 'correction', note: null, ...overrides })

describe('a substantive update', () => {
  it('is every kind but a typo', () => {
    expect(UPDATE_KINDS.filter((kind) => isSubstantive(aRow({ kind })))).toEqual([
      'clarification',
      'correction',
      'new-facts',
    ])
  })

  it.each([{ at: null }, { at: undefined }, { at: '' }, { kind: null }, { kind: undefined }])(
    'was made at some time and has a kind, which a row with %j lacks',
    (missing) => {
      expect(isSubstantive(aRow(missing))).toBe(false)
      expect(isSubstantive(aRow())).toBe(true)
    },
  )

  it('needs no note', () => {
    expect(isSubstantive(aRow({ note: undefined }))).toBe(true)
  })
})

describe('the stamp that readers see', () => {
  it.each([[null], [undefined], [[]], [[aRow({ kind: 'typo' })]], [[aRow({ at: null })]]])(
    'is absent with the ledger %j',
    (ledger) => {
      expect(updatedAtForReaders(ledger)).toBeNull()
      expect(updatedAtForReaders([...(ledger ?? []), aRow()])).toBe('2026-03-13T09:00:00.000Z')
    },
  )

  it('is the last substantive update, in whatever order the rows stand', () => {
    const rows = [
      aRow({ at: '2026-03-13T09:00:00.000Z', kind: 'new-facts' }),
      aRow({ at: '2026-03-14T09:00:00.000Z', kind: 'clarification' }),
      aRow({ at: '2026-03-12T09:00:00.000Z', kind: 'correction' }),
    ]
    expect(updatedAtForReaders(rows)).toBe('2026-03-14T09:00:00.000Z')
    expect(updatedAtForReaders(rows.toReversed())).toBe('2026-03-14T09:00:00.000Z')
  })

  it('is not moved by a typo that came after', () => {
    const rows = [aRow(), aRow({ at: '2026-03-20T09:00:00.000Z', kind: 'typo' })]
    expect(updatedAtForReaders(rows)).toBe('2026-03-13T09:00:00.000Z')
  })

  it('compares moments, not their spelling, and is written in UTC', () => {
    const rows = [aRow({ at: '2026-03-13T12:00:00+03:00' }), aRow({ at: '2026-03-13T10:30:00Z' })]
    expect(updatedAtForReaders(rows)).toBe('2026-03-13T10:30:00.000Z')
    expect(updatedAtForReaders(rows.slice(0, 1))).toBe('2026-03-13T09:00:00.000Z')
  })
})
