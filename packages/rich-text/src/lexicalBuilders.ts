import type { NoteKind } from '@dateline/content-schema/element'

/**
 * Makes the JSON that the editor itself stores (Payload 3.90, Lexical 0.50), key for key, so that it opens what
 * the seed, an import or a test made as if it had been typed.
 */

import { newNodeId } from './newNodeId'

type Mark = 'bold' | 'italic' | 'strikethrough' | 'underline' | 'code' | 'subscript' | 'superscript'
export type Marks = Partial<Record<Mark, boolean>>

const MARK_BITS: Readonly<Record<Mark, number>> = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
}

type Container<Type extends string, Child> = {
  type: Type
  version: number
  children: Child[]
  /** Null: the browser finds it from the words. */
  direction: 'ltr' | 'rtl' | null
  format: '' | 'left' | 'start' | 'center' | 'right' | 'end' | 'justify'
  indent: number
}

export type TextNode = {
  type: 'text' | 'tab'
  version: 1
  detail: number
  format: number
  mode: 'normal' | 'segmented' | 'token'
  style: string
  text: string
}
export type LineBreakNode = { type: 'linebreak'; version: 1 }
export type RelationTo = 'articles' | 'pages'
export type LinkNode = Container<'link', TextNode | LineBreakNode> & {
  id: string
  fields:
    | { linkType: 'custom'; newTab: boolean; url: string }
    | { linkType: 'internal'; newTab: boolean; doc: { relationTo: RelationTo; value: string } }
}
export type AutoLinkNode = Container<'autolink', TextNode | LineBreakNode> & {
  fields: { linkType: 'custom'; url: string }
}
export type InlineNode = TextNode | LineBreakNode | LinkNode | AutoLinkNode
export type ParagraphNode = Container<'paragraph', InlineNode> & { textFormat: number; textStyle: string }
export type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
export type HeadingNode = Container<'heading', InlineNode> & { tag: HeadingTag }
export type QuoteNode = Container<'quote', InlineNode>
export type ListType = 'bullet' | 'number' | 'check'
export type ListItemNode = Omit<Container<'listitem', never>, 'children'> & {
  children: (InlineNode | ListNode)[]
  value: number
  checked?: boolean
}
export type ListNode = Omit<Container<'list', never>, 'children'> & {
  children: ListItemNode[]
  listType: ListType
  start: number
  tag: 'ol' | 'ul'
}
export type TableCellNode = Container<'tablecell', ParagraphNode> & {
  backgroundColor: null
  colSpan: number
  rowSpan: number
  headerState: 0 | 1 | 2 | 3
}
export type TableRowNode = Container<'tablerow', TableCellNode>
export type TableNode = Container<'table', TableRowNode>
export type DividerNode = { type: 'horizontalrule'; version: 1 }
export type UploadNode = {
  type: 'upload'
  version: 3
  format: ''
  id: string
  relationTo: 'photos'
  value: string
  fields: { caption?: string }
}
export type BlockFields =
  | { blockType: 'picture'; photo: string; caption?: string }
  | { blockType: 'gallery'; pictures: { id?: string; photo: string; caption?: string }[] }
  | { blockType: 'pullQuote'; text: string; attribution?: string }
  | { blockType: 'factBox'; title?: string; text: string }
  | { blockType: 'correctionNote'; kind: NoteKind; day?: string; text: string }
  | { blockType: 'readMoreBreak' }
  | {
      blockType: 'embed'
      address: string
      author?: string
      text?: string
      postedAt?: string
      poster?: string
    }
  | { blockType: 'relatedCard'; story: string }
export type BlockNode = {
  type: 'block'
  version: 2
  format: ''
  fields: BlockFields & { id: string; blockName: string }
}
export type BlockLevelNode =
  ParagraphNode | HeadingNode | QuoteNode | ListNode | TableNode | DividerNode | UploadNode | BlockNode
export type LexicalRoot = { root: Container<'root', BlockLevelNode> }

/** Words without marks may be given as a plain string. */
export type Words = string | InlineNode

const container = <Type extends string, Child>(type: Type, children: Child[]): Container<Type, Child> => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
})

const inline = (words: readonly Words[]): InlineNode[] =>
  words.map((word) => (typeof word === 'string' ? text(word) : word))

export const root = (children: BlockLevelNode[]): LexicalRoot => ({ root: container('root', children) })

export const text = (words: string, marks: Marks = {}): TextNode => ({
  type: 'text',
  version: 1,
  detail: 0,
  format: (Object.keys(MARK_BITS) as Mark[]).reduce(
    (bits, mark) => (marks[mark] ? bits | MARK_BITS[mark] : bits),
    0,
  ),
  mode: 'normal',
  style: '',
  text: words,
})

/** Detail 2 is Lexical's "unmergeable". */
export const tab = (): TextNode => ({ ...text('\t'), type: 'tab', detail: 2 })
export const lineBreak = (): LineBreakNode => ({ type: 'linebreak', version: 1 })

type LinkWords = readonly (string | TextNode | LineBreakNode)[]
const linkWords = (words: LinkWords): (TextNode | LineBreakNode)[] =>
  words.map((word) => (typeof word === 'string' ? text(word) : word))

type LinkOptions = { newTab?: boolean; id?: string }

export const link = (
  url: string,
  words: LinkWords,
  { newTab = false, id = newNodeId() }: LinkOptions = {},
): LinkNode => ({
  ...container('link', linkWords(words)),
  version: 3,
  id,
  fields: { linkType: 'custom', newTab, url },
})

export const internalLink = (
  doc: { relationTo: RelationTo; value: string },
  words: LinkWords,
  { newTab = false, id = newNodeId() }: LinkOptions = {},
): LinkNode => ({
  ...container('link', linkWords(words)),
  version: 3,
  id,
  fields: { linkType: 'internal', newTab, doc },
})

/** What the editor makes by itself of an address that was typed. */
export const autoLink = (url: string, words: LinkWords = [url]): AutoLinkNode => ({
  ...container('autolink', linkWords(words)),
  version: 2,
  fields: { linkType: 'custom', url },
})

export const paragraph = (...words: Words[]): ParagraphNode => {
  const children = inline(words)
  const first = children.find((child): child is TextNode => child.type === 'text' || child.type === 'tab')
  return {
    ...container('paragraph', children),
    textFormat: first?.format ?? 0,
    textStyle: first?.style ?? '',
  }
}

export const heading = (tag: HeadingTag, ...words: Words[]): HeadingNode => ({
  ...container('heading', inline(words)),
  tag,
})

/** One paragraph of somebody's words; several in a row are read as one quote. */
export const quote = (...words: Words[]): QuoteNode => container('quote', inline(words))

/** An item is its words; a list among the items is nested under the item before it. */
export type ListEntry = string | readonly Words[] | ListNode

const indented = (list: ListNode, indent: number): ListNode => ({
  ...list,
  children: list.children.map((item) => ({
    ...item,
    indent,
    children: item.children.map((child) => (child.type === 'list' ? indented(child, indent + 1) : child)),
  })),
})

const isList = (entry: ListEntry): entry is ListNode => typeof entry === 'object' && 'listType' in entry

/** @param options `start` is the first number of an ordered list. */
export const list = (listType: ListType, entries: readonly ListEntry[], { start = 1 } = {}): ListNode => {
  let value = start
  const children = entries.map((entry): ListItemNode => {
    const state = listType === 'check' ? { checked: false } : {}
    // The item that carries a nested list takes the number of the item after it, and does not use it up.
    if (isList(entry)) return { ...container('listitem', [entry]), ...state, value }
    const item = {
      ...container('listitem', inline(typeof entry === 'string' ? [entry] : entry)),
      ...state,
      value,
    }
    value += 1
    return item
  })
  return indented(
    { ...container('list', children), listType, start, tag: listType === 'number' ? 'ol' : 'ul' },
    0,
  )
}

export type CellOptions = { headerState?: 0 | 1 | 2 | 3; colSpan?: number; rowSpan?: number }

export const tableCell = (
  paragraphs: ParagraphNode[],
  { headerState = 0, colSpan = 1, rowSpan = 1 }: CellOptions = {},
): TableCellNode => ({
  ...container('tablecell', paragraphs),
  backgroundColor: null,
  colSpan,
  rowSpan,
  headerState,
})

export const table = (rows: TableCellNode[][]): TableNode =>
  container(
    'table',
    rows.map((cells) => container('tablerow', cells)),
  )

/** @param options whether the first row and the first column are headers */
export const tableOfWords = (
  rows: readonly (readonly string[])[],
  { headerRow = true, headerColumn = false } = {},
): TableNode =>
  table(
    rows.map((cells, row) =>
      cells.map((words, column) => {
        const inHeaderRow = headerRow && row === 0
        const inHeaderColumn = headerColumn && column === 0
        const headerState = inHeaderRow ? (inHeaderColumn ? 3 : 1) : inHeaderColumn ? 2 : 0
        return tableCell([words === '' ? paragraph() : paragraph(words)], { headerState })
      }),
    ),
  )

export const divider = (): DividerNode => ({ type: 'horizontalrule', version: 1 })

export const upload = (
  photo: string,
  { caption, id = newNodeId() }: { caption?: string; id?: string } = {},
): UploadNode => ({
  type: 'upload',
  version: 3,
  format: '',
  id,
  relationTo: 'photos',
  value: photo,
  fields: caption === undefined ? {} : { caption },
})

export const block = (fields: BlockFields, { id = newNodeId() }: { id?: string } = {}): BlockNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id, blockName: '', ...fields },
})
