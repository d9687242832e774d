import type { ElementNode, LexicalEditor, LexicalNode, TextNode } from '@payloadcms/richtext-lexical/lexical'
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
} from '@payloadcms/richtext-lexical/lexical'
import type { Search } from './findMatches'
import { findMatches } from './findMatches'

/** A place in the text: a node and an offset in its words. */
type Point = { key: string; offset: number }
export type StoryMatch = { from: Point; to: Point }

type Piece = { node: TextNode; start: number }

/** The words of one paragraph, with the nodes they stand in. */
const $piecesOf = (block: ElementNode): { words: string; pieces: Piece[] } => {
  let words = ''
  const pieces: Piece[] = []
  const walk = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      pieces.push({ node, start: words.length })
      words += node.getTextContent()
    } else if ($isLineBreakNode(node)) words += '\n'
    else if ($isElementNode(node) && node.isInline()) node.getChildren().forEach(walk)
  }
  block.getChildren().forEach(walk)
  return { words, pieces }
}

const pointAt = (pieces: readonly Piece[], offset: number, side: 'from' | 'to'): Point | null => {
  const piece = pieces.findLast(({ start }) => (side === 'from' ? start <= offset : start < offset))
  return piece === undefined ? null : { key: piece.node.getKey(), offset: offset - piece.start }
}

/** Every paragraph, heading, quote, item and cell that has words of its own. */
const $blocksWithWords = (parent: ElementNode): ElementNode[] => {
  const children = parent.getChildren()
  const own = children.some((child) => $isTextNode(child) || ($isElementNode(child) && child.isInline()))
  const inner = children.filter((child): child is ElementNode => $isElementNode(child) && !child.isInline())
  return [...(own ? [parent] : []), ...inner.flatMap($blocksWithWords)]
}

/** @returns where in the text the words stand, in the order of reading; what blocks hold in their fields is not text */
export const $findInStory = (search: Search): StoryMatch[] =>
  $blocksWithWords($getRoot()).flatMap((block) => {
    const { words, pieces } = $piecesOf(block)
    return findMatches(words, search).flatMap(({ start, end }) => {
      const from = pointAt(pieces, start, 'from')
      const to = pointAt(pieces, end, 'to')
      return from === null || to === null ? [] : [{ from, to }]
    })
  })

/** Selects a match as if it had been marked with the mouse. */
export const $selectMatch = ({ from, to }: StoryMatch): void => {
  const selection = $createRangeSelection()
  selection.anchor.set(from.key, from.offset, 'text')
  selection.focus.set(to.key, to.offset, 'text')
  $setSelection(selection)
}

/** From the last to the first, so that what is replaced moves nothing that is still to come. */
export const $replaceMatches = (matches: readonly StoryMatch[], words: string): void => {
  for (const { from, to } of matches.toReversed()) {
    const selection = $createRangeSelection()
    selection.anchor.set(from.key, from.offset, 'text')
    selection.focus.set(to.key, to.offset, 'text')
    selection.insertText(words)
  }
}

const textInside = (element: Node | null): Text | null => {
  if (element === null || element instanceof Text) return element
  for (const child of element.childNodes) {
    const found = textInside(child)
    if (found !== null) return found
  }
  return null
}

/** @returns null while the words are not drawn */
export const rangeOf = ({ from, to }: StoryMatch, editor: LexicalEditor): Range | null => {
  const start = textInside(editor.getElementByKey(from.key))
  const end = textInside(editor.getElementByKey(to.key))
  if (start === null || end === null || from.offset > start.length || to.offset > end.length) return null
  const range = document.createRange()
  range.setStart(start, from.offset)
  range.setEnd(end, to.offset)
  return range
}

const isBefore = (one: Range, point: { node: Node; offset: number }): boolean =>
  one.comparePoint(point.node, point.offset) > 0

/** The first match at or after the caret, or the first of all. */
export const matchAfterCaret = (
  matches: readonly StoryMatch[],
  { editor, caret }: { editor: LexicalEditor; caret: Range | null },
): number => {
  if (caret === null) return 0
  const at = matches.findIndex((match) => {
    const range = rangeOf(match, editor)
    return range !== null && !isBefore(range, { node: caret.startContainer, offset: caret.startOffset })
  })
  return Math.max(0, at)
}
