import { describe, expect, it } from 'vitest'
import { firstSteps } from './firstSteps'

describe('the first steps of a newsroom', () => {
  it('are all to be taken in a new one', () => {
    expect(firstSteps({ hasName: false, sections: 0, stories: 0 })?.map(({ isDone }) => isDone)).toEqual([
      false,
      false,
      false,
    ])
  })

  it('say which of them are done', () => {
    expect(firstSteps({ hasName: true, sections: 2, stories: 0 })).toEqual([
      { step: 'name', isDone: true },
      { step: 'sections', isDone: true },
      { step: 'story', isDone: false },
    ])
  })

  it('are no more spoken of once they are taken', () => {
    expect(firstSteps({ hasName: true, sections: 1, stories: 1 })).toBeNull()
  })
})
