import { expect, it } from 'vitest'
import { lateness } from './lateness'

it.each([
  [6, ['lateSeconds', { count: 6 }]],
  [119, ['lateSeconds', { count: 119 }]],
  [191, ['lateMinutes', { count: 3 }]],
])('says %i seconds as somebody would', (seconds, said) => {
  expect(lateness(seconds)).toEqual(said)
})
