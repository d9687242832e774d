/** Next calls this once in each of its runtimes before it serves the first request. */
export const register = async (): Promise<void> => {
  // Replaced when Next builds, so that the edge bundle holds none of the newsroom. We serve from Node alone.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startCms } = await import('./startCms')
    await startCms()
  }
}
