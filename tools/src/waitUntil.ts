import { setTimeout as pause } from 'node:timers/promises'

/** Asks `probe` until it answers true. False when `timeoutMs` have passed; throws when the signal aborts. */
export const waitUntil = async (
  probe: () => boolean | Promise<boolean>,
  { timeoutMs, signal, everyMs = 100 }: { timeoutMs: number; signal?: AbortSignal; everyMs?: number },
): Promise<boolean> => {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    signal?.throwIfAborted()
    if (await probe()) return true
    if (performance.now() > deadline) return false
    await pause(everyMs, undefined, { signal })
  }
}
