import { describe, expect, it } from 'vitest'
import { changesIn, renderHeaders } from './renderHeaders'

describe('the number of changes in a request for a page', () => {
  it('is read as it was written', () => {
    expect(changesIn(renderHeaders({ host: 'courier.example', changes: 1234 }))).toBe(1234)
  })

  it.each([{}, { 'dateline-changes': 'many' }, { 'dateline-changes': '1e400' }])(
    'is none where there is none: %j',
    (headers) => {
      expect(changesIn(headers)).toBe(0)
    },
  )
})
