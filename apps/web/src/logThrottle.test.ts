import { describe, expect, it } from 'vitest'
import { createLogThrottle } from './logThrottle'

const setUp = () => {
  const time = { now: 1_000_000 }
  return { time, throttle: createLogThrottle({ now: () => time.now }) }
}

describe('the log', () => {
  it('has one line a minute of each kind, and the line after says how many were left out', () => {
    const { time, throttle } = setUp()
    expect(throttle('not answered', '/a: down')).toBe('not answered: /a: down')
    for (let round = 0; round < 41; round += 1) expect(throttle('not answered', '/b: down')).toBeNull()
    time.now += 60_000
    expect(throttle('not answered', '/c: down')).toBe('not answered: /c: down (and 41 more before)')
    time.now += 60_000
    expect(throttle('not answered', '/d: down')).toBe('not answered: /d: down')
  })

  it('does not hold back one kind for another', () => {
    const { throttle } = setUp()
    throttle('not answered', '/a')
    expect(throttle('not refreshed', '/a')).toBe('not refreshed: /a')
  })
})
