/** A text that never comes keeps nothing else away for longer. */
const LONGEST_MS = 4000

let isShown = false
const listeners = new Set<() => void>()

const show = (): void => {
  isShown = true
  for (const listener of listeners) listener()
}

/** Said by the editor when its text can be written in. A key that was pressed already comes first. */
export const tellTextShown = (): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(show, { timeout: LONGEST_MS })
  else setTimeout(show)
}

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
