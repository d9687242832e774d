import type {
  BlockLevelNode,
  InlineNode,
  ListEntry,
  ListNode,
  ParagraphNode,
  TableNode,
  TextNode,
  LineBreakNode,
} from '@dateline/rich-text/lexicalBuilders'
import {
  divider,
  heading,
  lineBreak,
  link,
  list,
  paragraph,
  quote,
  table,
  tableCell,
  text,
} from '@dateline/rich-text/lexicalBuilders'
import { headingTags } from './headingTags'
import type { PastedBlock, PastedCell, PastedItem, PastedRun } from './pastedBlock'

const leafOf = (run: PastedRun): TextNode | LineBreakNode =>
  run.kind === 'break' ? lineBreak() : text(run.words, run.marks)

/** Neighbours with one address are one link, whatever their marks. */
const inlineOf = (runs: readonly PastedRun[]): InlineNode[] => {
  const groups: { href: string | null; leaves: (TextNode | LineBreakNode)[] }[] = []
  for (const run of runs) {
    const href = run.kind === 'words' ? run.href : null
    const last = groups.at(-1)
    if (last !== undefined && last.href === href) last.leaves.push(leafOf(run))
    else groups.push({ href, leaves: [leafOf(run)] })
  }
  return groups.flatMap(({ href, leaves }): InlineNode[] => (href === null ? leaves : [link(href, leaves)]))
}

/** Items at one depth with those under them; an item that is deeper than the next depth stands at the next. */
const entriesOf = (items: readonly PastedItem[]): ListEntry[] => {
  const top = Math.min(...items.map(({ level }) => level))
  const entries: ListEntry[] = []
  for (let at = 0; at < items.length;) {
    const item = items[at]
    if (item === undefined) break
    if (item.level === top) {
      entries.push(inlineOf(item.runs))
      at += 1
      continue
    }
    const end = items.findIndex(({ level }, index) => index > at && level === top)
    const inner = items.slice(at, end === -1 ? undefined : end)
    entries.push(...listsOf(inner))
    at += inner.length
  }
  return entries
}

/** One list, or several where numbers and bullets follow one another at the outermost level. */
const listsOf = (items: readonly PastedItem[]): ListNode[] => {
  const top = Math.min(...items.map(({ level }) => level))
  const parts: PastedItem[][] = []
  let isOrdered: boolean | null = null
  for (const item of items) {
    const beginsPart =
      parts.length === 0 || (item.level === top && isOrdered !== null && item.isOrdered !== isOrdered)
    if (beginsPart) parts.push([item])
    else parts.at(-1)?.push(item)
    if (item.level === top) ({ isOrdered } = item)
  }
  return parts.map((part) => {
    const first = part.find(({ level }) => level === top)
    return list(first?.isOrdered === true ? 'number' : 'bullet', entriesOf(part), {
      start: first?.start ?? 1,
    })
  })
}

const unbold = (node: InlineNode): InlineNode =>
  node.type === 'text' ? { ...node, format: node.format & ~1 } : node

const paragraphsOf = ({ paragraphs, isHeader }: PastedCell): ParagraphNode[] => {
  if (paragraphs.length === 0) return [paragraph()]
  return paragraphs.map((runs) =>
    paragraph(...inlineOf(runs).map((node) => (isHeader ? unbold(node) : node))),
  )
}

const tableOf = (rows: readonly PastedCell[][]): TableNode =>
  table(
    rows.map((cells, row) =>
      cells.map((cell) =>
        tableCell(paragraphsOf(cell), {
          headerState: cell.isHeader ? (row === 0 ? 1 : 2) : 0,
          colSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
        }),
      ),
    ),
  )

/** What was read, in the nodes that our editor stores. */
export const toStored = (blocks: readonly PastedBlock[]): BlockLevelNode[] => {
  const tags = headingTags(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : [])))
  let headings = 0
  return blocks.flatMap((block): BlockLevelNode[] => {
    switch (block.type) {
      case 'paragraph':
        return [paragraph(...inlineOf(block.runs))]
      case 'quote':
        return [quote(...inlineOf(block.runs))]
      case 'heading': {
        const tag = tags[headings] ?? 'h2'
        headings += 1
        return [heading(tag, ...inlineOf(block.runs))]
      }
      case 'list':
        return listsOf(block.items)
      case 'table':
        return [tableOf(block.rows)]
      case 'divider':
        return [divider()]
    }
  })
}
