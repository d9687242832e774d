import type {
  BlockLevelNode,
  InlineNode,
  LexicalRoot,
  ListEntry,
  Marks,
  TextNode,
} from '@dateline/rich-text/lexicalBuilders'
import { NOTE_KINDS } from '@dateline/content-schema/elementLimits'
import {
  block,
  divider,
  heading,
  internalLink,
  lineBreak,
  link,
  list,
  paragraph,
  quote,
  root,
  table,
  tableCell,
  text,
} from '@dateline/rich-text/lexicalBuilders'
import type { BlockContent, DefinitionContent, List, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { ARTICLES } from '../collections/slugs'

/** What the words of a demo story refer to. Null: nothing of that name was loaded. */
export type Resolve = { story: (slug: string) => string | null; photo: (key: string) => string | null }

const STORY_SCHEME = 'story:'
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

const plainText = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('')

const found = <Value extends string>(value: Value | null, what: string): Value => {
  if (value === null) throw new Error(`The demo refers to ${what}, which does not exist.`)
  return value
}

const toInline = (nodes: readonly PhrasingContent[], resolve: Resolve, marks: Marks = {}): InlineNode[] =>
  nodes.flatMap((node): InlineNode[] => {
    switch (node.type) {
      case 'text':
        return [text(node.value.replace(/\n/g, ' '), marks)]
      case 'inlineCode':
        return [text(node.value, marks)]
      case 'strong':
        return toInline(node.children, resolve, { ...marks, bold: true })
      case 'emphasis':
        return toInline(node.children, resolve, { ...marks, italic: true })
      case 'delete':
        return toInline(node.children, resolve, { ...marks, strikethrough: true })
      case 'break':
        return [lineBreak()]
      case 'link': {
        const words = toInline(node.children, resolve, marks).filter(
          (word): word is TextNode => word.type === 'text',
        )
        if (!node.url.startsWith(STORY_SCHEME)) return [link(node.url, words)]
        const slug = node.url.slice(STORY_SCHEME.length)
        return [
          internalLink(
            { relationTo: ARTICLES, value: found(resolve.story(slug), `the story "${slug}"`) },
            words,
          ),
        ]
      }
      case 'textDirective':
        // A clock time such as 6:50 looks like a directive to the parser.
        return [text(`:${node.name}`, marks), ...toInline(node.children, resolve, marks)]
      default:
        throw new Error(`The demo uses "${node.type}" inside a line, which is not known.`)
    }
  })

const toListEntries = (node: List, resolve: Resolve): ListEntry[] =>
  node.children.flatMap((item) =>
    item.children.flatMap((child): ListEntry[] => {
      if (child.type === 'paragraph') return [toInline(child.children, resolve)]
      if (child.type === 'list') return [toList(child, resolve)]
      throw new Error(`The demo uses "${child.type}" inside a list, which is not known.`)
    }),
  )

const toList = (node: List, resolve: Resolve): ReturnType<typeof list> =>
  list(node.ordered ? 'number' : 'bullet', toListEntries(node, resolve), { start: node.start ?? 1 })

const toTable = (node: Table, resolve: Resolve): BlockLevelNode =>
  table(
    node.children.map((row, index) =>
      row.children.map((cell) =>
        tableCell([paragraph(...toInline(cell.children, resolve))], { headerState: index === 0 ? 1 : 0 }),
      ),
    ),
  )

const wordsOf = (nodes: readonly (BlockContent | DefinitionContent)[]): string =>
  nodes
    .map((node) => (node.type === 'paragraph' ? plainText(node.children) : ''))
    .join(' ')
    .trim()

/** Each paragraph and each item of a list is a line of the plain field that a fact box has. */
const linesOf = (nodes: readonly (BlockContent | DefinitionContent)[]): string =>
  nodes
    .flatMap((node) => {
      if (node.type === 'list') return node.children.map((item) => `- ${wordsOf(item.children)}`)
      return wordsOf([node])
    })
    .join('\n')

/** A list in which each item begins with the key of a photo: "fish-market: The caption." */
const galleryOf = (node: LeafDirective | ContainerDirective, photo: (key: string) => string) =>
  node.type === 'leafDirective'
    ? []
    : linesOf(node.children)
        .split('\n')
        .map((line) => /^- ([a-z-]+):? ?(.*)$/.exec(line))
        .flatMap((parts) => (parts?.[1] ? [{ photo: photo(parts[1]), caption: parts[2] || undefined }] : []))

const toBlock = (node: LeafDirective | ContainerDirective, resolve: Resolve): BlockLevelNode => {
  const given = (name: string): string => node.attributes?.[name] ?? ''
  const optional = (name: string): string | undefined => given(name) || undefined
  const photo = (key: string): string => found(resolve.photo(key), `the photo "${key}"`)
  switch (node.name) {
    case 'picture':
      return block({ blockType: 'picture', photo: photo(given('photo')), caption: optional('caption') })
    case 'gallery':
      return block({ blockType: 'gallery', pictures: galleryOf(node, photo) })
    case 'related':
      return block({
        blockType: 'relatedCard',
        story: found(resolve.story(given('story')), `the story "${given('story')}"`),
      })
    case 'embed':
      return block({
        blockType: 'embed',
        address: given('address'),
        author: optional('author'),
        text: optional('text'),
        postedAt: optional('posted') && new Date(given('posted')).toISOString(),
        poster: optional('poster') && photo(given('poster')),
      })
    case 'pull-quote':
      return block({
        blockType: 'pullQuote',
        text: node.type === 'containerDirective' ? wordsOf(node.children) : given('text'),
        attribution: optional('by'),
      })
    case 'correction-note': {
      const kind = NOTE_KINDS.find((known) => known === given('kind'))
      return block({
        blockType: 'correctionNote',
        kind: found(kind ?? null, `the kind of note "${given('kind')}"`),
        day: optional('day') && `${given('day')}T12:00:00.000Z`,
        text: node.type === 'containerDirective' ? wordsOf(node.children) : given('text'),
      })
    }
    case 'read-more':
      return block({ blockType: 'readMoreBreak' })
    case 'fact-box':
      return block({
        blockType: 'factBox',
        title: optional('title'),
        text: node.type === 'containerDirective' ? linesOf(node.children) : given('text'),
      })
    default:
      throw new Error(`The demo uses "::${node.name}", which is not known.`)
  }
}

const toNodes = (node: RootContent, resolve: Resolve): BlockLevelNode[] => {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(...toInline(node.children, resolve))]
    case 'heading':
      return [heading(node.depth <= 2 ? 'h2' : 'h3', ...toInline(node.children, resolve))]
    case 'blockquote':
      return node.children.map((child) =>
        quote(...(child.type === 'paragraph' ? toInline(child.children, resolve) : [])),
      )
    case 'list':
      return [toList(node, resolve)]
    case 'thematicBreak':
      return [divider()]
    case 'table':
      return [toTable(node, resolve)]
    case 'leafDirective':
    case 'containerDirective':
      return [toBlock(node, resolve)]
    default:
      throw new Error(`The demo uses "${node.type}", which is not known.`)
  }
}

/**
 * Reads the Markdown of the demo newspaper as a body of the editor.
 * @throws Error that names what is not known or does not exist
 */
export const markdownToBody = (markdown: string, resolve: Resolve): LexicalRoot => {
  const tree: Root = parser.parse(markdown)
  return root(tree.children.flatMap((node) => toNodes(node, resolve)))
}
