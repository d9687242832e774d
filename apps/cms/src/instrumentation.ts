/** Next calls this once before it serves the first request. */
export const register = async (): Promise<void> => {
  const { startCms } = await import('./startCms')
  await startCms()
}
