import { describe, expect, it } from 'vitest'
import { createPace } from './pace'

describe('the pace of typing', () => {
  it('lets a burst through, then as many as fit the time', () => {
    const mayAsk = createPace({ burst: 3, perSecond: 2 })
    expect([0, 0, 0, 0].map((now) => mayAsk('a', now))).toEqual([true, true, true, false])
    expect([499, 500, 501].map((now) => mayAsk('a', now))).toEqual([false, true, false])
  })

  it('is one for each person', () => {
    const mayAsk = createPace({ burst: 1, perSecond: 1 })
    expect([mayAsk('a', 0), mayAsk('b', 0), mayAsk('a', 0)]).toEqual([true, true, false])
  })

  it('saves up no more than a burst', () => {
    const mayAsk = createPace({ burst: 2, perSecond: 1 })
    mayAsk('a', 0)
    expect([1, 1, 1].map(() => mayAsk('a', 60_000))).toEqual([true, true, false])
  })
})
