export type Cut = { shown: string; isCut: boolean; length: number; limit: number }

/**
 * A text as a place shows it that has room for so many characters: cut at a word, with an ellipsis.
 * Characters are those that a person would count.
 */
export const cutText = (text: string, limit: number): Cut => {
  const characters = Array.from(text)
  const { length } = characters
  if (length <= limit) return { shown: text, isCut: false, length, limit }
  const head = characters.slice(0, limit - 1).join('')
  const lastSpace = head.lastIndexOf(' ')
  const isAtWord = characters[limit - 1] === ' '
  const whole = !isAtWord && lastSpace > limit / 2 ? head.slice(0, lastSpace) : head
  return { shown: `${whole.replace(/[\s,;:.–-]+$/u, '')}…`, isCut: true, length, limit }
}
