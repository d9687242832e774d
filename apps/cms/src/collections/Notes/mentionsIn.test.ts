import { describe, expect, it } from 'vitest'
import { mentionsIn } from './mentionsIn'

const people = [
  { id: 'ada', name: 'Ada' },
  { id: 'quist', name: 'Ada Quist' },
  { id: 'olga', name: 'Ольга Шмидт' },
  { id: 'nobody', name: ' ' },
]

describe('a mention', () => {
  it.each([
    ['@Ada please look', ['ada']],
    ['@Ada Quist please look', ['quist']],
    ['@ada quist, @ADA', ['ada', 'quist']],
    ['спросим @Ольга Шмидт?', ['olga']],
    ['@Ada @Ada', ['ada']],
  ])('"%s" calls %j', (text, ids) => {
    expect(mentionsIn(text, people)).toEqual(ids)
  })

  it.each(['Ada', 'mail@Ada.example is no call', '@Adamant', '@ Ada', '@', ''])('is none in "%s"', (text) => {
    expect(mentionsIn(text, people)).toEqual([])
  })

  it('takes a name literally', () => {
    expect(mentionsIn('@A.a', [{ id: 'x', name: 'A.a' }])).toEqual(['x'])
    expect(mentionsIn('@Aba', [{ id: 'x', name: 'A.a' }])).toEqual([])
  })
})
