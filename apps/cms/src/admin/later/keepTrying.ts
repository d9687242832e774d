const RETRY_MS = 3_000

/** Resolves when the device says that it has a network again, and after some seconds anyway: it does not always know. */
const networkMayBeBack = (): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, RETRY_MS)
    window.addEventListener('online', end)
  })

/**
 * The load of a part of the newsroom, for `React.lazy`. A part that cannot be loaded would take the whole page with it,
 * and the text that is being written there: it is tried again until it comes.
 */
export const keepTrying =
  <Module>(load: () => Promise<Module>) =>
  async (): Promise<Module> => {
    for (;;)
      try {
        return await load()
      } catch (error) {
        if (typeof window === 'undefined') throw error
        await networkMayBeBack()
      }
  }
