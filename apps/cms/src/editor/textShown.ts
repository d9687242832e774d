/** Whoever opens a story to write in it begins at once. */
const FIRST_KEYS_MS = 300
/** A text that never comes keeps nothing else away for longer. */
const LONGEST_MS = 4000

let isShown = false
const listeners = new Set<() => void>()

const show = (): void => {
  isShown = true
  for (const listener of listeners) listener()
}

const showBetweenKeys = (): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(show, { timeout: LONGEST_MS })
  else show()
}

/** Said by the editor when its text can be written in. The first keys come first. */
export const tellTextShown = (): void => void setTimeout(showBetweenKeys, FIRST_KEYS_MS)

export const isTextShown = (): boolean => isShown

/** @returns what ends it */
export const onTextShown = (listener: () => void): (() => void) => {
  listeners.add(listener)
  const timer = setTimeout(show, LONGEST_MS)
  return () => {
    listeners.delete(listener)
    clearTimeout(timer)
  }
}
