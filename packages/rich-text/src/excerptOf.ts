import type { Element } from '@dateline/content-schema/element'

/**
 * What stands before the break that an editor set, for a letter, a card or a feed that cannot carry the whole story.
 * @returns null where there is no break, or nothing before it: then the teaser speaks for the story
 */
export const excerptOf = (elements: readonly Element[]): Element[] | null => {
  const end = elements.findIndex(({ type }) => type === 'readMoreBreak')
  return end > 0 ? elements.slice(0, end) : null
}
