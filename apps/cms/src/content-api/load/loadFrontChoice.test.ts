import { describe, expect, it } from 'vitest'
import { toFrontChoice } from './loadFrontChoice'

const editions = [
  { language: 'en', lead: 'a1', slots: ['a2', { id: 'a3' }] },
  { language: 'ru', lead: null, slots: null },
]

describe('what editors chose for the front page', () => {
  it('counts once it is published', () => {
    expect(toFrontChoice({ _status: 'published', editions }, 'en')).toEqual({
      lead: 'a1',
      slots: ['a2', 'a3'],
    })
    expect(toFrontChoice({ _status: 'draft', editions }, 'en')).toEqual({ lead: null, slots: [] })
  })

  it('may be nothing', () => {
    for (const stored of [{ _status: 'published', editions }, { _status: 'published' }, {}]) {
      expect(toFrontChoice(stored, 'ru')).toEqual({ lead: null, slots: [] })
    }
  })
})
