import type { Clock } from './clock'

const RETRY_AFTER = 5000

/** Tries again until it works. Never resolves once the signal is aborted: what waits for it must not be done then. */
export const untilDone = async <Result>(
  work: () => Promise<Result>,
  { clock, signal, onFailure }: { clock: Clock; signal: AbortSignal; onFailure: (error: unknown) => void },
): Promise<Result> => {
  while (!signal.aborted) {
    try {
      return await work()
    } catch (error) {
      onFailure(error)
    }
    await clock.pause(RETRY_AFTER, signal)
  }
  return new Promise<never>(() => undefined)
}
