import type { LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { $getSelection } from '@payloadcms/richtext-lexical/lexical'

/** The paragraphs, lists and blocks that a selection touches, as they stand in the story. */
const $selectedBlocks = (): LexicalNode[] => {
  const nodes = $getSelection()?.getNodes() ?? []
  const tops = nodes.map((node) => node.getTopLevelElement()).filter((node) => node !== null)
  return [...new Map(tops.map((node) => [node.getKey(), node])).values()].sort(
    (one, other) => one.getIndexWithinParent() - other.getIndexWithinParent(),
  )
}

/** Moves what is selected past its neighbour, and keeps the caret. At an end of the story nothing happens. */
export const $moveBlocks = (direction: 'up' | 'down'): void => {
  const blocks = $selectedBlocks()
  const neighbour = direction === 'up' ? blocks[0]?.getPreviousSibling() : blocks.at(-1)?.getNextSibling()
  if (!neighbour) return
  if (direction === 'up') blocks.at(-1)?.insertAfter(neighbour, false)
  else blocks[0]?.insertBefore(neighbour, false)
}
