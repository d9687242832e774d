import { describe, expect, it } from 'vitest'
import { isNobody, readRefusal, readSaved, readStory } from './readSaveAnswer'

describe('what the server answers to a save', () => {
  it('reads the story that was saved', () => {
    expect(readSaved({ doc: { revision: 3, headline: 'Lamps' } })).toEqual({ revision: 3, headline: 'Lamps' })
    expect(readStory({ revision: 3 })).toEqual({ revision: 3 })
  })

  it.each([null, 'no', [], {}, { doc: null }, { doc: { revision: '3' } }])(
    'takes %j for no story',
    (body) => {
      expect(() => readSaved(body)).toThrow('no story')
    },
  )

  it('reads what fields were refused, and the words for it', () => {
    const field = { path: 'kicker', message: 'Too long.' }
    expect(
      readRefusal({ errors: [{ message: 'Refused.', data: { errors: [field, { path: 1 }] } }] }),
    ).toEqual({
      message: 'Refused.',
      errors: [field],
    })
    expect(readRefusal({ detail: 'Not allowed.' })).toEqual({ message: 'Not allowed.', errors: [] })
  })

  it.each([null, 'no', { errors: 'no' }, { errors: [null, { data: null }] }])(
    'finds nothing in %j',
    (body) => {
      expect(readRefusal(body)).toEqual({ message: '', errors: [] })
    },
  )

  it('knows that nobody is logged in only where it is said', () => {
    expect(isNobody({ user: null })).toBe(true)
    expect(isNobody({ user: { id: '1' } })).toBe(false)
    expect(isNobody(null)).toBe(false)
  })
})
