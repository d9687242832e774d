/** An `@` and the letters after it, up to the caret; null where nobody is being called. */
export const callBeingTyped = (text: string, caret: number): { start: number; letters: string } | null => {
  const match = /(?<![\p{L}\p{N}])@([\p{L}][\p{L} .'-]{0,30})?$/u.exec(text.slice(0, caret))
  return match === null ? null : { start: match.index, letters: (match[1] ?? '').toLowerCase() }
}
