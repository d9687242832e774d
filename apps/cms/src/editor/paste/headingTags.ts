export type PastedLevel = 1 | 2 | 3 | 4 | 5 | 6

/**
 * A story has two levels of subheadings, h2 and h3: the highest level of what was pasted becomes the first, all deeper
 * ones the second. One level-1 heading before all others is the title of the document, not its first level.
 * @param levels of the headings in their order
 */
export const headingTags = (levels: readonly PastedLevel[]): ('h2' | 'h3')[] => {
  const hasTitle = levels.length > 1 && levels[0] === 1 && levels.filter((level) => level === 1).length === 1
  const top = Math.min(...(hasTitle ? levels.slice(1) : levels))
  return levels.map((level) => (level <= top ? 'h2' : 'h3'))
}
