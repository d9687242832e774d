import { nodesInText, textInForm } from '../../editor/textInForm'
import type { Passage, Place } from './findPassage'
import { findPassage } from './findPassage'

const MAX_QUOTE = 400
const CONTEXT = 64

const storyText = (): HTMLElement | null => textInForm('body')
const nodes = (): Element[] => {
  const text = storyText()
  return text === null ? [] : nodesInText(text)
}

/** Whether somebody works in the text, so that what is selected is selected there. */
export const isInText = (): boolean => storyText()?.contains(document.activeElement) ?? false

/** The selected words of the text with what stands around them; null where nothing of it is selected. */
export const selectedPassage = (): Passage | null => {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const children = nodes()
  const node = children.findIndex((child) => child.contains(range.startContainer))
  const child = children[node]
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
  const child = nodes()[node]
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
  const texts = nodes().map(({ textContent }) => textContent ?? '')
  const place = findPassage(texts, passage)
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
  storyText()?.focus({ preventScroll: true })
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
