export type NextAddress = { socketPath: string } | { host: string; port: number }

/** Next, wherever it runs. */
export type RunningNext = {
  /** Where it listens; it is started when it does not run. */
  find: () => Promise<NextAddress>
  close: () => Promise<void>
}
