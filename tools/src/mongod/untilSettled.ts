import { setTimeout as pause } from 'node:timers/promises'

const LOOK_EVERY_MS = 100

/**
 * Waits for work that shows its life in a size. False when the size has stayed as it was for `quietMs`: whoever is asked
 * has not answered, or has stopped in the middle.
 */
export const untilSettled = async ({
  isDone,
  size,
  quietMs,
  signal,
}: {
  isDone: () => boolean
  size: () => number
  quietMs: number
  signal?: AbortSignal
}): Promise<boolean> => {
  let known = size()
  let changedAt = performance.now()
  while (!isDone()) {
    if (size() !== known) {
      known = size()
      changedAt = performance.now()
    } else if (performance.now() - changedAt > quietMs) return false
    await pause(LOOK_EVERY_MS, undefined, { signal })
  }
  return true
}
