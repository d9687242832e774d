import { describe, expect, it } from 'vitest'
import { isStage, STAGES } from './stages'

describe('the stages', () => {
  it('are those that scripts rely on, in the order of the work', () => {
    expect(STAGES).toEqual(['idea', 'writing', 'editing', 'legal', 'ready'])
  })

  it.each(['idea', 'Idea', '', null, 5, ['idea']])('%j is told from what is none', (value) => {
    expect(isStage(value)).toBe(value === 'idea')
  })
})
