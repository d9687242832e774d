import { describe, expect, it } from 'vitest'
import { boundConcurrency } from './boundConcurrency'

describe('boundConcurrency', () => {
  it('never runs more than its limit, and runs everything, failures included', async () => {
    const inTurn = boundConcurrency(2)
    let running = 0
    let most = 0
    const task = (index: number) => async (): Promise<number> => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      if (index === 3) throw new Error('broken')
      return index
    }
    const results = await Promise.allSettled(Array.from({ length: 9 }, (_, index) => inTurn(task(index))))
    expect(most).toBe(2)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
  })
})
