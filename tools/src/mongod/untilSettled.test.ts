import { expect, it } from 'vitest'
import { untilSettled } from './untilSettled'

/** Sizes as they are seen one after the other; the last one stays. */
const sizes = (...seen: number[]) => {
  let looks = -1
  return () => seen[Math.min((looks += 1), seen.length - 1)] ?? 0
}
const never = () => false

it('gives up what never begins, though an earlier attempt left bytes behind', async () => {
  expect(await untilSettled({ isDone: never, size: () => 0, quietMs: 50 })).toBe(false)
  expect(await untilSettled({ isDone: never, size: () => 5000, quietMs: 50 })).toBe(false)
})

it('gives up what stops in the middle', async () => {
  expect(await untilSettled({ isDone: never, size: sizes(0, 10, 20, 30), quietMs: 150 })).toBe(false)
})

it('waits for what goes on, however long it takes', async () => {
  let size = 0
  const isDone = () => size > 8
  expect(await untilSettled({ isDone, size: () => (size += 1), quietMs: 0 })).toBe(true)
})

it('ends with the signal', async () => {
  const signal = AbortSignal.abort()
  await expect(untilSettled({ isDone: never, size: () => 0, quietMs: 1e6, signal })).rejects.toThrow(/abort/)
})
