import { dropJunk } from './dropJunk'
import type { PastedLevel } from './headingTags'
import type { PastedBlock, PastedRun } from './pastedBlock'
import { dropWordMarkers, readList, wordItemOf } from './readList'
import type { Inherited } from './readRuns'
import { inheritedBy } from './readRuns'
import { isLayout, readTable } from './readTable'
import { splitAtDoubleBreaks, tidyRuns } from './tidyRuns'

const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)
const BLOCK_SELECTOR = [...BLOCKS].join(',')
const QUOTE_CLASS = /(?:^|\s)(?:Mso(?:Intense)?Quote|quotations(?:-western)?)(?:\s|$)/
const TITLE_CLASS = /(?:^|\s)MsoTitle(?:\s|$)/
/** Browsers themselves stop at 512. */
const DEEPEST = 500

type Context = Inherited & { as: 'paragraph' | 'quote'; depth: number }

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE
const isText = (node: Node): boolean => node.nodeType === node.TEXT_NODE

const levelOf = (element: Element): PastedLevel | null => {
  const digit = /^h([1-6])$/.exec(element.localName)?.[1]
  if (digit !== undefined) return Number(digit) as PastedLevel
  const said =
    element.getAttribute('role') === 'heading' ? Number(element.getAttribute('aria-level')) : Number.NaN
  if (Number.isInteger(said) && said >= 1 && said <= 6) return said as PastedLevel
  return TITLE_CLASS.test(element.className) ? 1 : null
}

/** A heading is bold by itself, and a link in capitals of its own style is still a link. */
const withoutBold = (runs: readonly PastedRun[]): PastedRun[] =>
  tidyRuns(
    runs.map((run) => {
      if (run.kind === 'break') return run
      const { bold: _, ...marks } = run.marks
      return { ...run, marks }
    }),
  )

/** The words of some nodes as one line of runs; a block among them begins a new line. */
const runsOf = (nodes: readonly Node[], inherited: Inherited, depth = 0): PastedRun[] =>
  nodes.flatMap((node): PastedRun[] => {
    if (isText(node))
      return [{ kind: 'words', words: node.textContent ?? '', marks: inherited.marks, href: inherited.href }]
    if (!isElement(node) || depth > DEEPEST) return []
    if (node.localName === 'br')
      return node.classList.contains('Apple-interchange-newline') ? [] : [{ kind: 'break' }]
    const inner = runsOf([...node.childNodes], inheritedBy(node, inherited), depth + 1)
    return BLOCKS.has(node.localName) ? [{ kind: 'break' }, ...inner, { kind: 'break' }] : inner
  })

/** One break between two lines, whatever made them. */
const lineOf = (nodes: readonly Node[], inherited: Inherited): PastedRun[] =>
  splitAtDoubleBreaks(runsOf(nodes, inherited))
    .map(tidyRuns)
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index): PastedRun[] => (index === 0 ? runs : [{ kind: 'break' }, ...runs]))

/** Code and verses keep their lines, where the rest of a page does not. */
const breakLines = (element: Element): void => {
  for (const pre of element.querySelectorAll('pre'))
    for (const part of [...pre.childNodes].filter(isText)) {
      const lines = (part.textContent ?? '').split('\n')
      const nodes = lines.flatMap((line, index) => [
        ...(index === 0 ? [] : [element.ownerDocument.createElement('br')]),
        element.ownerDocument.createTextNode(line),
      ])
      part.replaceWith(...nodes)
    }
}

/** LibreOffice draws the distance between the number of a note and its words. */
const partNotes = (element: Element): void => {
  for (const number of element.querySelectorAll('a.sdfootnotesym, a.sdendnotesym')) number.after(' ')
}

const paragraphsOf = (runs: readonly PastedRun[]): PastedRun[][] =>
  splitAtDoubleBreaks(runs)
    .map(tidyRuns)
    .filter((paragraph) => paragraph.length > 0)

const wordsBlock = (element: Element, context: Context): PastedBlock[] | null => {
  const item = wordItemOf(element)
  const level = levelOf(element)
  if (item !== null || level !== null) dropWordMarkers(element)
  if (level !== null) {
    const runs = withoutBold(lineOf([...element.childNodes], { ...context, marks: {} }))
    return runs.length === 0 ? [] : [{ type: 'heading', level, runs }]
  }
  if (item === null) return null
  const runs = lineOf([...element.childNodes], inheritedBy(element, context))
  const { key, ...place } = item
  return runs.length === 0 ? [] : [{ type: 'list', key, items: [{ ...place, runs }] }]
}

const blockOf = (element: Element, context: Context): PastedBlock[] => {
  const words = wordsBlock(element, context)
  if (words !== null) return words
  switch (element.localName) {
    case 'hr':
      return [{ type: 'divider' }]
    case 'ul':
    case 'ol': {
      const items = readList(element, { readRuns: (nodes) => lineOf(nodes, context) })
      const key = element.querySelector('[data-listid]')?.getAttribute('data-listid') ?? null
      return items.length === 0 ? [] : [{ type: 'list', key, items }]
    }
    case 'table': {
      if (isLayout(element)) return readChildren(element, context)
      const rows = readTable(element, (cell) =>
        paragraphsOf(runsOf([...cell.childNodes], inheritedBy(cell, context))),
      )
      return rows.length === 0 ? [] : [{ type: 'table', rows }]
    }
    case 'blockquote':
      return readChildren(element, { ...context, as: 'quote' })
    default:
      return readChildren(
        element,
        QUOTE_CLASS.test(element.className) ? { ...context, as: 'quote' } : context,
      )
  }
}

function readChildren(parent: Element, outer: Context): PastedBlock[] {
  if (outer.depth > DEEPEST) return []
  const context = { ...outer, ...inheritedBy(parent, outer), depth: outer.depth + 1 }
  const blocks: PastedBlock[] = []
  let runs: PastedRun[] = []
  const finish = (): void => {
    blocks.push(...paragraphsOf(runs).map((paragraph) => ({ type: context.as, runs: paragraph })))
    runs = []
  }
  for (const node of parent.childNodes) {
    const holdsBlocks =
      isElement(node) && (BLOCKS.has(node.localName) || node.querySelector(BLOCK_SELECTOR) !== null)
    if (!holdsBlocks) {
      runs.push(...runsOf([node], context))
      continue
    }
    finish()
    blocks.push(...(BLOCKS.has(node.localName) ? blockOf(node, context) : readChildren(node, context)))
  }
  finish()
  return blocks
}

const isOneList = (one: PastedBlock | undefined, other: PastedBlock): boolean =>
  one?.type === 'list' && other.type === 'list' && one.key !== null && one.key === other.key

const joinLists = (blocks: readonly PastedBlock[]): PastedBlock[] =>
  blocks.reduce<PastedBlock[]>((joined, block) => {
    const last = joined.at(-1)
    if (last?.type !== 'list' || block.type !== 'list' || !isOneList(last, block)) return [...joined, block]
    return [...joined.slice(0, -1), { ...last, items: [...last.items, ...block.items] }]
  }, [])

/** A line divides what stands before it from what follows: at an end, or beside another line, it divides nothing. */
const dropIdleDividers = (blocks: readonly PastedBlock[]): PastedBlock[] =>
  blocks.filter(
    ({ type }, index) =>
      type !== 'divider' || (index > 0 && index < blocks.length - 1 && blocks[index + 1]?.type !== 'divider'),
  )

/**
 * What a pasted document says, in its order, without how it looked. Takes the document apart: it must be a private copy,
 * such as `DOMParser` makes, in which no script runs and no picture is fetched.
 */
export const readBlocks = (document: Document): PastedBlock[] => {
  dropJunk(document)
  breakLines(document.body)
  partNotes(document.body)
  return dropIdleDividers(
    joinLists(readChildren(document.body, { marks: {}, href: null, as: 'paragraph', depth: 0 })),
  )
}
