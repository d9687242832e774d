import type { Clock } from '../documents/clock'

export type FakeClock = Clock & {
  /** How often somebody asked to sleep. */
  readonly pauses: number
  /** Moves time on and wakes whoever slept that long. Waits until they have had their turn. */
  advance: (milliseconds: number) => Promise<void>
}

/** Lets everything that is ready run, file operations of the test included. */
export const turns = async (count = 20): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

export const fakeClock = (start = Date.parse('2026-03-13T12:00:00Z')): FakeClock => {
  let now = start
  let pauses = 0
  let sleepers: { at: number; wake: () => void }[] = []
  return {
    now: () => now,
    get pauses() {
      return pauses
    },
    pause: (milliseconds, signal) =>
      new Promise((resolve) => {
        pauses += 1
        sleepers.push({ at: now + milliseconds, wake: resolve })
        signal.addEventListener('abort', () => resolve())
      }),
    advance: async (milliseconds) => {
      now += milliseconds
      const due = sleepers.filter(({ at }) => at <= now)
      sleepers = sleepers.filter(({ at }) => at > now)
      for (const { wake } of due) wake()
      await turns()
    },
  }
}
