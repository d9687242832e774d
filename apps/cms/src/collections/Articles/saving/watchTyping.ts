/** So long without a key, and whoever types has looked up. */
const PAUSE_MS = 1000

export type TypingWatch = {
  /** Resolves when nobody types: a dialog that opens under the hands takes words that were meant for the text. */
  pause: () => Promise<void>
  stop: () => void
}

/** @param now milliseconds since 1970 */
export const watchTyping = (target: EventTarget, now: () => number): TypingWatch => {
  let pressedAt = -Infinity
  const press = (): void => {
    pressedAt = now()
  }
  target.addEventListener('keydown', press, { capture: true })
  return {
    pause: async () => {
      for (;;) {
        const left = pressedAt + PAUSE_MS - now()
        if (left <= 0) return
        await new Promise((done) => setTimeout(done, left))
      }
    },
    stop: () => target.removeEventListener('keydown', press, { capture: true }),
  }
}
