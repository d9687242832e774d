import { describe, expect, it } from 'vitest'
import { fakeClock, turns } from '../testing/fakeClock'
import { untilDone } from './untilDone'

const setUp = (failures: number) => {
  const clock = fakeClock()
  const stop = new AbortController()
  const failed: unknown[] = []
  let tries = 0
  let isDone = false
  const work = (): Promise<void> => {
    tries += 1
    return tries > failures ? Promise.resolve() : Promise.reject(new Error('away'))
  }
  void untilDone(work, { clock, signal: stop.signal, onFailure: (error) => failed.push(error) }).then(() => {
    isDone = true
  })
  return { clock, stop, failed, seen: () => ({ tries, isDone, failed: failed.length }) }
}

describe('what must be done once', () => {
  it('is tried again until it works', async () => {
    const { clock, seen } = setUp(2)
    await turns()
    expect(seen()).toEqual({ tries: 1, isDone: false, failed: 1 })
    await clock.advance(5000)
    await clock.advance(5000)
    expect(seen()).toEqual({ tries: 3, isDone: true, failed: 2 })
  })

  it('does not count as done when the process ends before', async () => {
    const { clock, stop, seen } = setUp(1)
    await turns()
    stop.abort()
    await clock.advance(5000)
    expect(seen()).toEqual({ tries: 1, isDone: false, failed: 1 })
  })
})
