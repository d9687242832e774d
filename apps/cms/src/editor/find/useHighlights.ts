import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect } from 'react'
import type { StoryMatch } from './storyMatches'
import { rangeOf } from './storyMatches'

const ALL = 'story-find'
const CURRENT = 'story-find-current'

/**
 * Marks the matches on the screen without touching the text. Browsers that cannot (Firefox before 140) still go from
 * match to match.
 */
export const useHighlights = (
  editor: LexicalEditor,
  { matches, at }: { matches: readonly StoryMatch[]; at: number },
): void => {
  useEffect(() => {
    if (!('highlights' in CSS)) return undefined
    const ranges = matches.map((match) => rangeOf(match, editor))
    const drawn = ranges.filter((range): range is Range => range !== null)
    const current = ranges[at] ?? null
    CSS.highlights.set(ALL, new Highlight(...drawn))
    const marked = new Highlight(...(current === null ? [] : [current]))
    marked.priority = 1
    CSS.highlights.set(CURRENT, marked)
    return () => {
      CSS.highlights.delete(ALL)
      CSS.highlights.delete(CURRENT)
    }
  }, [editor, matches, at])
}
