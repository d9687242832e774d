import { describe, expect, it } from 'vitest'
import { archiveTags } from './archiveTags'

describe('what a page of the archive is built from', () => {
  it('is, for a day, that day and every one up to its neighbours', () => {
    expect(archiveTags({ period: '2026-03-01', earlier: '2026-02-27', later: '2026-03-02' })).toEqual([
      'day:2026-02-27',
      'day:2026-02-28',
      'day:2026-03-01',
      'day:2026-03-02',
    ])
  })

  it('is told by months where the neighbours of a day are far', () => {
    expect(archiveTags({ period: '2026-03-01', earlier: '2026-01-30', later: '2026-03-02' })).toEqual([
      'month:2026-01',
      'month:2026-02',
      'month:2026-03',
    ])
  })

  it('is, for a month or a year, the months', () => {
    expect(archiveTags({ period: '2026-01', earlier: '2025-11', later: '2026-02' })).toEqual([
      'month:2025-11',
      'month:2025-12',
      'month:2026-01',
      'month:2026-02',
    ])
    expect(archiveTags({ period: '2025', earlier: '2024', later: '2026' })).toHaveLength(36)
  })

  it('is every new story where there is no neighbour yet', () => {
    expect(archiveTags({ period: '2026-03', earlier: '2026-02', later: null })).toEqual([
      'front',
      'month:2026-02',
      'month:2026-03',
    ])
    expect(archiveTags({ period: '2026-03-13', earlier: null, later: null })).toEqual([
      'front',
      'day:2026-03-13',
    ])
  })
})
