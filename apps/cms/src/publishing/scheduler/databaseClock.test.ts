import { describe, expect, it } from 'vitest'
import { MAX_SKEW_MILLISECONDS, skewAlarm } from './databaseClock'

describe('the alarm of a clock', () => {
  it.each([0, MAX_SKEW_MILLISECONDS, -MAX_SKEW_MILLISECONDS])('is silent at %i ms', (skew) => {
    expect(skewAlarm(skew)).toBeNull()
    expect(skewAlarm(skew + Math.sign(skew || 1) * (MAX_SKEW_MILLISECONDS + 1))).not.toBeNull()
  })

  it('says by how much, and to which side', () => {
    expect(skewAlarm(300_000)).toBe('the clock of this machine is 300.0 s ahead of that of the database')
    expect(skewAlarm(-2500)).toBe('the clock of this machine is 2.5 s behind that of the database')
  })
})
