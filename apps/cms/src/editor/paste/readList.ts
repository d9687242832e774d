import type { PastedItem, PastedRun } from './pastedBlock'
import { styleOf } from './styleOf'

const ORDERED_MARKER = /^\(?(?:\d{1,3}|[a-zа-я]|[ivxlc]{1,6})[.)]$/iu

const isList = ({ localName }: Element): boolean => localName === 'ul' || localName === 'ol'

const startOf = (list: Element): number => {
  const start = Number(list.getAttribute('start') ?? 1)
  return Number.isSafeInteger(start) && start >= 0 ? start : 1
}

/** Word for the web and Google Docs say the level at the item, as their lists do not stand in each other. */
const levelOf = (item: Element, nesting: number): number => {
  const said = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level') ?? 0)
  return Number.isSafeInteger(said) && said > 0 && said < 10 ? Math.max(said, nesting) : nesting
}

/**
 * The items of a list in their order, each with its level. What stands between items belongs to the one before.
 * @param readRuns the words of a node, lists inside it left out
 */
export const readList = (
  list: Element,
  { readRuns, nesting = 1 }: { readRuns: (nodes: readonly Node[]) => PastedRun[]; nesting?: number },
): PastedItem[] =>
  [...list.children].flatMap((child) => {
    if (isList(child)) return readList(child, { readRuns, nesting: nesting + 1 })
    const inner = [...child.children].filter(isList)
    const runs = readRuns([...child.childNodes].filter((node) => !inner.includes(node as Element)))
    const item = {
      level: levelOf(child, nesting),
      isOrdered: list.localName === 'ol',
      start: startOf(list),
      runs,
    }
    return [
      ...(runs.length > 0 ? [item] : []),
      ...inner.flatMap((nested) => readList(nested, { readRuns, nesting: nesting + 1 })),
    ]
  })

/** What Word says of a paragraph that it shows as an item of a list. */
export type WordItem = { key: string; level: number; isOrdered: boolean; start: number }

/** The number or bullet that Word writes into the paragraph itself. */
const markersOf = (paragraph: Element): Element[] =>
  [...paragraph.querySelectorAll('[style]')].filter(
    (element) => styleOf(element).get('mso-list') === 'ignore',
  )

/** Takes the written numbers and bullets out of a paragraph of Word, in place. */
export const dropWordMarkers = (paragraph: Element): void => {
  for (const marker of markersOf(paragraph)) marker.remove()
}

/** @returns null for a paragraph that stands in no list */
export const wordItemOf = (paragraph: Element): WordItem | null => {
  const said = /(l\d+) level(\d) (lfo\d+)/.exec(styleOf(paragraph).get('mso-list') ?? '')
  if (said === null) return null
  const marker = (markersOf(paragraph)[0]?.textContent ?? '').replaceAll(/\s/g, '')
  return {
    key: `${String(said[1])} ${String(said[3])}`,
    level: Number(said[2]),
    isOrdered: ORDERED_MARKER.test(marker),
    start: Number(/\d+/.exec(marker)?.[0] ?? 1),
  }
}
