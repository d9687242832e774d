import type { ElementOf, ListElement } from '@dateline/content-schema/element'
import { cleanText, isVisible } from './cleanText'

/** A dash is no bullet: in Russian it begins direct speech. */
const BULLET = /^\s*[-*•]\s+/

/**
 * What was typed into a plain field of several lines: each line a paragraph, and lines that begin with "- ", "* " or
 * "• " a list.
 */
export const plainLines = (typed: string): (ElementOf<'paragraph'> | ListElement)[] => {
  const content: (ElementOf<'paragraph'> | ListElement)[] = []
  for (const line of cleanText(typed).replaceAll('\t', ' ').split('\n')) {
    const text = line.replace(BULLET, '').trim()
    if (!isVisible(text)) continue
    const last = content.at(-1)
    if (!BULLET.test(line)) content.push({ type: 'paragraph', runs: [{ text }] })
    else if (last?.type === 'list') last.items.push({ runs: [{ text }], children: [] })
    else content.push({ type: 'list', ordered: false, start: 1, items: [{ runs: [{ text }], children: [] }] })
  }
  return content
}
