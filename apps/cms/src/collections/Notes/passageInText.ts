import type { Passage, Place } from './findPassage'
import { findPassage } from './findPassage'

const MAX_QUOTE = 400
const CONTEXT = 64

const editor = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('#field-body [data-lexical-editor=true]')

/** The nodes of the first level of the text that is open, as words. */
export const textsOfEditor = (): string[] =>
  [...(editor()?.children ?? [])].map(({ textContent }) => textContent ?? '')

/** The selected words of the text with what stands around them; null where nothing of it is selected. */
export const selectedPassage = (): Passage | null => {
  const root = editor()
  const selection = window.getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const node = [...root.children].findIndex((child) => child.contains(range.startContainer))
  const child = root.children[node]
  if (!child) return null
  const before = document.createRange()
  before.selectNodeContents(child)
  before.setEnd(range.startContainer, range.startOffset)
  const words = child.textContent ?? ''
  // A selection over several paragraphs is a note on the first of them.
  const selected = child.contains(range.endContainer)
    ? range.toString()
    : words.slice(before.toString().length)
  const start = before.toString().length + (selected.length - selected.trimStart().length)
  const quote = selected.trim().slice(0, MAX_QUOTE)
  if (quote === '' || words.slice(start, start + quote.length) !== quote) return null
  return {
    quote,
    node,
    before: words.slice(Math.max(0, start - CONTEXT), start),
    after: words.slice(start + quote.length, start + quote.length + CONTEXT),
  }
}

const rangeAt = ({ node, start, end }: Place): Range | null => {
  const child = editor()?.children[node]
  if (!child) return null
  const range = document.createRange()
  const walker = document.createTreeWalker(child, NodeFilter.SHOW_TEXT)
  let passed = 0
  let hasStart = false
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const length = text.textContent?.length ?? 0
    if (!hasStart && passed + length > start) {
      range.setStart(text, start - passed)
      hasStart = true
    }
    if (hasStart && passed + length >= end) {
      range.setEnd(text, end - passed)
      return range
    }
    passed += length
  }
  return null
}

export const rangeOfPassage = (passage: Passage): Range | null => {
  const place = findPassage(textsOfEditor(), passage)
  return place === null ? null : rangeAt(place)
}

const MARK = 'dateline-notes'

/** Marks passages on the screen only: not one byte of the text is touched. Where a browser cannot, nothing is marked. */
export const markPassages = (passages: readonly Passage[]): void => {
  if (!('highlights' in CSS)) return
  const ranges = passages.map(rangeOfPassage).filter((range) => range !== null)
  if (ranges.length === 0) CSS.highlights.delete(MARK)
  else CSS.highlights.set(MARK, new Highlight(...ranges))
}

/** Brings a passage into view and selects it. */
export const showPassage = (passage: Passage): void => {
  const range = rangeOfPassage(passage)
  if (range === null) return
  editor()?.focus({ preventScroll: true })
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
