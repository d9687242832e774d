import { describe, expect, it } from 'vitest'
import { createLimiter, TooBusy } from './limiter'

describe('a limiter', () => {
  it('runs so many at once, lets so many wait, and refuses the rest', async () => {
    const limited = createLimiter({ atOnce: 2, waiting: 1 })
    const started: number[] = []
    const gates: (() => void)[] = []
    const work = (number: number) => () =>
      new Promise<number>((resolve) => {
        started.push(number)
        gates.push(() => resolve(number))
      })
    const results = [limited(work(1)), limited(work(2)), limited(work(3))]
    await expect(limited(work(4))).rejects.toBeInstanceOf(TooBusy)
    expect(started).toEqual([1, 2])
    gates[0]?.()
    expect(await results[0]).toBe(1)
    await Promise.resolve()
    expect(started).toEqual([1, 2, 3])
    gates[1]?.()
    gates[2]?.()
    expect(await Promise.all(results)).toEqual([1, 2, 3])
  })

  it('gives the place back after a failure', async () => {
    const limited = createLimiter({ atOnce: 1, waiting: 0 })
    await expect(limited(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await limited(() => Promise.resolve('yes'))).toBe('yes')
  })
})
