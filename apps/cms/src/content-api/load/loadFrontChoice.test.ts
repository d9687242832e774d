import { describe, expect, it } from 'vitest'
import { toFrontChoice } from './loadFrontChoice'

const now = new Date('2026-03-13T12:00:00Z')
const english = { language: 'en', now } as const

const editions = [
  { language: 'en', lead: 'a1', slots: ['a2', { id: 'a3' }] },
  { language: 'ru', lead: null, slots: null },
]

describe('what editors chose for the front page', () => {
  it('counts once it is published', () => {
    expect(toFrontChoice({ _status: 'published', editions }, english)).toEqual({
      lead: 'a1',
      slots: ['a2', 'a3'],
    })
    expect(toFrontChoice({ _status: 'draft', editions }, english)).toEqual({ lead: null, slots: [] })
  })

  it('may be nothing', () => {
    for (const stored of [{ _status: 'published', editions }, { _status: 'published' }, {}]) {
      expect(toFrontChoice(stored, { language: 'ru', now })).toEqual({ lead: null, slots: [] })
    }
  })

  it('keeps a place for the newest story where the time of the chosen one is over', () => {
    const pinned = (until: unknown) =>
      toFrontChoice(
        {
          _status: 'published',
          editions: [{ language: 'en', lead: 'a1', slots: ['a2', 'a3'], pins: [{ story: 'a2', until }] }],
        },
        english,
      )
    expect(pinned('2026-03-13T12:00:00Z')).toEqual({ lead: 'a1', slots: [null, 'a3'] })
    expect(pinned('2026-03-13T12:01:00Z')).toEqual({ lead: 'a1', slots: ['a2', 'a3'] })
    expect(pinned(null)).toEqual({ lead: 'a1', slots: ['a2', 'a3'] })
  })

  it('gives the lead up in the same way', () => {
    const until = '2026-03-13T11:00:00Z'
    const pinned = [{ language: 'en', lead: 'a1', slots: [], pins: [{ story: { id: 'a1' }, until }] }]
    expect(toFrontChoice({ _status: 'published', editions: pinned }, english).lead).toBeNull()
  })

  it('is over, if need be, a second early: the clocks of two machines differ', () => {
    const pins = [{ story: 'a1', until: '2026-03-13T12:00:00.800Z' }]
    const edition = { language: 'en', lead: 'a1', pins }
    expect(toFrontChoice({ _status: 'published', editions: [edition] }, english).lead).toBeNull()
  })
})
