const PATIENCE_MILLISECONDS = 10_000
const LOOK_MILLISECONDS = 100

/**
 * Waits until everything that was typed is saved: what is approved is what stands on the server.
 * @returns false where it was not saved in time
 */
export const whenSaved = async (isUnsaved: () => boolean): Promise<boolean> => {
  const until = performance.now() + PATIENCE_MILLISECONDS
  while (isUnsaved()) {
    if (performance.now() > until) return false
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS))
  }
  return true
}
