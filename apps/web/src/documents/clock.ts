/** Time as the documents see it, so that tests can hold it still. */
export type Clock = {
  /** Milliseconds since 1970. */
  now: () => number
  /** Sleeps, or returns early when the signal is aborted. It never throws. */
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  pause: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const done = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      signal.addEventListener('abort', done)
    }),
}
