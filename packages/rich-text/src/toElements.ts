import type { Card } from '@dateline/content-schema/card'
import type { Element, ElementOf, ListElement, ListItem, TextRun } from '@dateline/content-schema/element'
import { GALLERY_LEAST, GALLERY_MOST, NOTE_KINDS } from '@dateline/content-schema/elementLimits'
import type { Picture } from '@dateline/content-schema/picture'
import { cleanLine, cleanText, isVisible } from './cleanText'
import {
  childrenOf,
  HEADING_LEVELS,
  idOf,
  isColSpan,
  isHeaderState,
  isRecord,
  isRowSpan,
  listOfRows,
  MAX_DEPTH,
  MAX_NODES,
  recordOf,
  rootOf,
  textOf,
  typeOf,
  type UnknownRecord,
} from './lexicalNode'
import { parseEmbedAddress } from './parseEmbedAddress'
import { plainLines } from './plainLines'
import { safeHref } from './safeHref'

/** Pure lookups over what the caller loaded. Null: it does not exist, or readers may not see it. */
export type Resolve = {
  story: (id: string) => Card | null
  storyPath: (id: string) => string | null
  pagePath: (id: string) => string | null
  /** An empty caption means that this use has none of its own. */
  photo: (id: string, use: { caption: string }) => Picture | null
}

export type RichTextWarning = {
  reason:
    /** The body is no editor state. */
    | 'notABody'
    /** A node type or block type that nobody taught us. */
    | 'unknownNode'
    /** A known node with a value that it cannot have; it is shown without that value, or not at all. */
    | 'malformedNode'
    /** A known node where none of its kind may stand; its words are kept, a picture or block is not. */
    | 'misplacedNode'
    /** A link or embed whose address is not allowed; a link's words are kept. */
    | 'unsafeAddress'
    /** What lies deeper than `MAX_DEPTH` is left out. */
    | 'tooDeep'
    /** What follows after `MAX_NODES` nodes is left out. */
    | 'tooLarge'
  /** The node's type, shortened; a block's is `block:<blockType>`. */
  type: string
  /** Where in the tree: `root.children[3].children[0]`. */
  address: string
}

/** Everything that the body names, each id once, whether it resolves today or not. */
export type BodyReferences = { stories: string[]; pages: string[]; photos: string[] }

export type ReadBody = { elements: Element[]; warnings: RichTextWarning[]; references: BodyReferences }

/** A hostile body must not fill the log. */
const MAX_WARNINGS = 100

type Place = { address: string; depth: number }
type Reading = {
  resolve: Resolve
  warn: (reason: RichTextWarning['reason'], place: Place, type: string) => void
  /** Opens one node: null when it is none, too deep, or one too many. */
  open: (value: unknown, place: Place) => UnknownRecord | null
}

const below = (place: Place, index: number): Place => ({
  address: `${place.address}.children[${index}]`,
  depth: place.depth + 1,
})

const INLINE_TYPES: ReadonlySet<string> = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])
/** Known containers of words; where they stand in a place of inline text, their words are kept. */
const CONTAINER_TYPES: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'table',
  'tablerow',
  'tablecell',
])
const FIGURE_TYPES: ReadonlySet<string> = new Set(['upload', 'block', 'horizontalrule'])

/** Bits of Lexical's text format that readers see; highlight and the three letter cases are not among them. */
const MARKS = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'strikethrough'],
  [8, 'underline'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
] as const

type Marks = Partial<Record<(typeof MARKS)[number][1], true>>

const marksOf = (format: unknown): Marks => {
  const bits = typeof format === 'number' && Number.isInteger(format) ? format : 0
  return Object.fromEntries(
    MARKS.filter(([bit]) => (bits & bit) !== 0).map(([, mark]) => [mark, true as const]),
  )
}

const looksAlike = (one: TextRun, other: TextRun): boolean =>
  one.href === other.href && MARKS.every(([, mark]) => one[mark] === other[mark])

const isVisibleText = (runs: readonly TextRun[]): boolean => runs.some(({ text }) => isVisible(text))

/** Collects runs: joins neighbours that look alike, and keeps only the line breaks that stand between words. */
const runCollector = () => {
  const runs: TextRun[] = []
  let breaks = 0
  return {
    runs,
    lineBreak: () => {
      breaks += 1
    },
    add: (run: TextRun) => {
      if (run.text === '') return
      const last = runs.at(-1)
      if (last !== undefined && breaks === 0 && looksAlike(last, run)) {
        runs[runs.length - 1] = { ...last, text: last.text + run.text }
        return
      }
      if (last !== undefined) for (; breaks > 1; breaks -= 1) runs.push({ text: '', breakBefore: true })
      runs.push(last !== undefined && breaks > 0 ? { ...run, breakBefore: true } : run)
      breaks = 0
    },
  }
}
type RunCollector = ReturnType<typeof runCollector>

const hrefOf = (node: UnknownRecord, place: Place, { resolve, warn }: Reading): string | null => {
  const fields = recordOf(node.fields)
  if (fields.linkType === 'internal') {
    const doc = recordOf(fields.doc)
    const id = idOf(doc.value)
    const isKnown = id !== null && (doc.relationTo === 'articles' || doc.relationTo === 'pages')
    if (!isKnown) {
      warn('malformedNode', place, typeOf(node))
      return null
    }
    const path = doc.relationTo === 'articles' ? resolve.storyPath(id) : resolve.pagePath(id)
    return path === null ? null : safeHref(path)
  }
  const href = safeHref(textOf(fields.url))
  if (href === null) warn('unsafeAddress', place, typeOf(node))
  return href
}

type InlineContext = { into: RunCollector; href: string | null; reading: Reading }

const collectInline = (node: UnknownRecord, place: Place, context: InlineContext): void => {
  const { into, href, reading } = context
  const linked = href === null ? {} : { href }
  const inside = (inner: InlineContext) =>
    childrenOf(node).forEach((value, index) => {
      const child = reading.open(value, below(place, index))
      if (child !== null) collectInline(child, below(place, index), inner)
    })
  const type = typeOf(node)
  switch (type) {
    case 'text':
      if (typeof node.text !== 'string') return reading.warn('malformedNode', place, type)
      return into.add({ text: cleanLine(node.text), ...marksOf(node.format), ...linked })
    case 'tab':
      return into.add({ text: ' ', ...linked })
    case 'linebreak':
      return into.lineBreak()
    case 'link':
    case 'autolink':
      return inside({ ...context, href: hrefOf(node, place, reading) ?? href })
    default:
      break
  }
  if (FIGURE_TYPES.has(type)) return reading.warn('misplacedNode', place, type)
  if (CONTAINER_TYPES.has(type)) {
    reading.warn('misplacedNode', place, type)
    into.lineBreak()
    inside(context)
    return into.lineBreak()
  }
  // A wrapper from a later version loses its meaning, never its words.
  reading.warn('unknownNode', place, type)
  into.add({ text: cleanLine(textOf(node.text)), ...linked })
  return inside(context)
}

const inlineRuns = (node: UnknownRecord, place: Place, reading: Reading): TextRun[] => {
  const into = runCollector()
  childrenOf(node).forEach((value, index) => {
    const child = reading.open(value, below(place, index))
    if (child !== null) collectInline(child, below(place, index), { into, href: null, reading })
  })
  return isVisibleText(into.runs) ? into.runs : []
}

/** The paragraphs of a container that holds bare words, blocks, or both: a quote, a table cell, a list item. */
const flowOf = (node: UnknownRecord, place: Place, reading: Reading): TextRun[][] => {
  const paragraphs: TextRun[][] = []
  let into = runCollector()
  const close = () => {
    if (isVisibleText(into.runs)) paragraphs.push(into.runs)
    into = runCollector()
  }
  childrenOf(node).forEach((value, index) => {
    const here = below(place, index)
    const child = reading.open(value, here)
    if (child === null) return
    if (CONTAINER_TYPES.has(typeOf(child))) {
      close()
      paragraphs.push(...flowOf(child, here, reading))
    } else {
      collectInline(child, here, { into, href: null, reading })
    }
  })
  close()
  return paragraphs
}

/** Several paragraphs where the contract has room for one: they stay apart by line breaks. */
const joinParagraphs = (paragraphs: readonly TextRun[][]): TextRun[] =>
  paragraphs.flatMap((runs, index) =>
    runs.map((run, position) => (index > 0 && position === 0 ? { ...run, breakBefore: true as const } : run)),
  )

const listOf = (node: UnknownRecord, place: Place, reading: Reading): ListElement | null => {
  const items: ListItem[] = []
  /** Lexical stores a nested list in an item of its own, after the item that it belongs to. */
  const attach = (nested: ListElement) => {
    const last = items.at(-1)
    if (last === undefined) items.push({ runs: [], children: [nested] })
    else last.children.push(nested)
  }
  childrenOf(node).forEach((value, index) => {
    const here = below(place, index)
    const child = reading.open(value, here)
    if (child === null) return
    const isItem = typeOf(child) === 'listitem'
    if (!isItem) reading.warn('misplacedNode', here, typeOf(child))
    const item = isItem ? child : { children: [child] }
    const nested: ListElement[] = []
    const words: unknown[] = []
    childrenOf(item).forEach((part, position) => {
      if (!isRecord(part) || typeOf(part) !== 'list') {
        words[position] = part
        return
      }
      const inner = below(here, position)
      const opened = reading.open(part, inner)
      const list = opened === null ? null : listOf(opened, inner, reading)
      if (list !== null) nested.push(list)
    })
    const runs = joinParagraphs(flowOf({ children: words }, here, reading))
    if (runs.length > 0) items.push({ runs, children: nested })
    else nested.forEach(attach)
  })
  if (items.length === 0) return null
  const ordered = node.listType === 'number' || (typeof node.listType !== 'string' && node.tag === 'ol')
  const start = typeof node.start === 'number' && Number.isSafeInteger(node.start) ? node.start : 1
  return { type: 'list', ordered, start, items }
}

type Cell = ElementOf<'table'>['rows'][number]['cells'][number]

const cellOf = (node: UnknownRecord, place: Place, reading: Reading): Cell => {
  const { headerState = 0, colSpan = 1, rowSpan = 1 } = node
  const isSound = isHeaderState(headerState) && isColSpan(colSpan) && isRowSpan(rowSpan)
  if (!isSound) reading.warn('malformedNode', place, typeOf(node))
  return {
    header: isHeaderState(headerState) && headerState !== 0,
    colSpan: isColSpan(colSpan) ? colSpan : 1,
    rowSpan: isRowSpan(rowSpan) ? rowSpan : 1,
    paragraphs: flowOf(node, place, reading),
  }
}

const tableOf = (node: UnknownRecord, place: Place, reading: Reading): Element[] => {
  const only = (parent: UnknownRecord, at: Place, type: string) =>
    childrenOf(parent).flatMap((value, index) => {
      const here = below(at, index)
      const child = reading.open(value, here)
      if (child === null) return []
      if (typeOf(child) === type) return [{ child, here }]
      reading.warn('misplacedNode', here, typeOf(child))
      return []
    })
  const rows = only(node, place, 'tablerow')
    .map((row) => ({
      cells: only(row.child, row.here, 'tablecell').map((cell) => cellOf(cell.child, cell.here, reading)),
    }))
    .filter(({ cells }) => cells.length > 0)
  return rows.length === 0 ? [] : [{ type: 'table', rows }]
}

const pictureOf = (photo: unknown, caption: unknown, { resolve }: Reading): Picture | null => {
  const id = idOf(photo)
  return id === null ? null : resolve.photo(id, { caption: cleanLine(textOf(caption)).trim() })
}

/** What is left of a gallery once each photo was asked for: one photo alone is a picture. */
const galleryOf = (rows: unknown, reading: Reading, warn: () => void): Element[] => {
  const pictures = listOfRows(rows)
    .slice(0, GALLERY_MOST)
    .flatMap((row) => {
      if (idOf(row.photo) === null) warn()
      return pictureOf(row.photo, row.caption, reading) ?? []
    })
  if (pictures.length >= GALLERY_LEAST) return [{ type: 'gallery', pictures }]
  return pictures.map((picture) => ({ type: 'picture', picture }))
}

const dateOf = (value: unknown): string | null => {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return null
  const date = new Date(value).toISOString()
  // Years outside four digits are written with a sign, which is no date that anything was posted on.
  return /^\d{4}-/.test(date) ? date : null
}

const noteOf = (fields: UnknownRecord, warn: () => void): Element[] => {
  const text = cleanLine(textOf(fields.text)).trim()
  if (!isVisible(text)) return []
  const kind = NOTE_KINDS.find((known) => known === fields.kind)
  if (kind === undefined) warn()
  // The editor stores a day as noon in UTC.
  const day = dateOf(fields.day)?.slice(0, 10) ?? null
  return [{ type: 'correctionNote', kind: kind ?? 'update', day, text }]
}

const embedOf = (fields: UnknownRecord, reading: Reading): Element | null => {
  const embed = parseEmbedAddress(textOf(fields.address))
  if (embed === null) return null
  const { provider, address, frame } = embed
  return {
    type: 'embed',
    provider,
    address,
    frame,
    author: cleanLine(textOf(fields.author)).trim(),
    text: cleanText(textOf(fields.text)).trim(),
    postedAt: dateOf(fields.postedAt),
    poster: pictureOf(fields.poster, '', reading),
  }
}

const blockOf = (node: UnknownRecord, place: Place, reading: Reading): Element[] => {
  const fields = recordOf(node.fields)
  const blockType = textOf(fields.blockType)
  const warn = (reason: RichTextWarning['reason']) => reading.warn(reason, place, `block:${blockType}`)
  switch (blockType) {
    case 'picture': {
      if (idOf(fields.photo) === null) warn('malformedNode')
      const picture = pictureOf(fields.photo, fields.caption, reading)
      return picture === null ? [] : [{ type: 'picture', picture }]
    }
    case 'gallery':
      return galleryOf(fields.pictures, reading, () => warn('malformedNode'))
    case 'pullQuote': {
      const text = cleanLine(textOf(fields.text)).trim()
      if (!isVisible(text)) return []
      return [{ type: 'pullQuote', text, attribution: cleanLine(textOf(fields.attribution)).trim() }]
    }
    case 'factBox': {
      const title = cleanLine(textOf(fields.title)).trim()
      const content = plainLines(textOf(fields.text))
      return content.length === 0 ? [] : [{ type: 'factBox', title, content }]
    }
    case 'correctionNote':
      return noteOf(fields, () => warn('malformedNode'))
    case 'readMoreBreak':
      return [{ type: 'readMoreBreak' }]
    case 'embed': {
      const embed = embedOf(fields, reading)
      if (embed === null) warn('unsafeAddress')
      return embed === null ? [] : [embed]
    }
    case 'relatedCard': {
      const id = idOf(fields.story)
      if (id === null) warn('malformedNode')
      const card = id === null ? null : reading.resolve.story(id)
      return card === null ? [] : [{ type: 'relatedCard', card }]
    }
    default:
      warn('unknownNode')
      return []
  }
}

const uploadOf = (node: UnknownRecord, place: Place, reading: Reading): Element[] => {
  if (node.relationTo !== 'photos' || idOf(node.value) === null) {
    reading.warn('malformedNode', place, typeOf(node))
    return []
  }
  const picture = pictureOf(node.value, recordOf(node.fields).caption, reading)
  return picture === null ? [] : [{ type: 'picture', picture }]
}

const headingOf = (node: UnknownRecord, place: Place, reading: Reading): Element[] => {
  const level = HEADING_LEVELS.get(node.tag)
  if (level === undefined) reading.warn('malformedNode', place, typeOf(node))
  const runs = inlineRuns(node, place, reading)
  return runs.length === 0 ? [] : [{ type: 'heading', level: level ?? 2, runs }]
}

const blockElements = (node: UnknownRecord, place: Place, reading: Reading): Element[] => {
  const type = typeOf(node)
  switch (type) {
    case 'paragraph': {
      const runs = inlineRuns(node, place, reading)
      return runs.length === 0 ? [] : [{ type: 'paragraph', runs }]
    }
    case 'heading':
      return headingOf(node, place, reading)
    case 'quote': {
      const paragraphs = flowOf(node, place, reading)
      return paragraphs.length === 0 ? [] : [{ type: 'quote', paragraphs }]
    }
    case 'list': {
      const list = listOf(node, place, reading)
      return list === null ? [] : [list]
    }
    case 'table':
      return tableOf(node, place, reading)
    case 'horizontalrule':
      return [{ type: 'divider' }]
    case 'upload':
      return uploadOf(node, place, reading)
    case 'block':
      return blockOf(node, place, reading)
    case 'listitem':
    case 'tablerow':
    case 'tablecell':
      reading.warn('misplacedNode', place, type)
      return flowOf(node, place, reading).map((runs) => ({ type: 'paragraph', runs }))
    default:
      reading.warn('unknownNode', place, type)
      return []
  }
}

const rootElements = (root: UnknownRecord, reading: Reading): Element[] => {
  const place: Place = { address: 'root', depth: 0 }
  const elements: Element[] = []
  let loose = runCollector()
  let quote: ElementOf<'quote'> | null = null
  const closeLoose = () => {
    if (isVisibleText(loose.runs)) elements.push({ type: 'paragraph', runs: loose.runs })
    loose = runCollector()
  }
  childrenOf(root).forEach((value, index) => {
    const here = below(place, index)
    const node = reading.open(value, here)
    if (node === null) return
    if (INLINE_TYPES.has(typeOf(node))) {
      quote = null
      return collectInline(node, here, { into: loose, href: null, reading })
    }
    closeLoose()
    const previousQuote = quote
    quote = null
    for (const element of blockElements(node, here, reading)) {
      if (element.type === 'quote') {
        // The editor has no paragraphs inside a quote: several quotes in a row are one person's words.
        quote = previousQuote ?? element
        if (previousQuote !== null) {
          previousQuote.paragraphs.push(...element.paragraphs)
          continue
        }
      }
      elements.push(element)
    }
  })
  closeLoose()
  return elements
}

/** Notes each id that is asked for, so that what is shown and what is named can never differ. */
const noting = (resolve: Resolve) => {
  const stories = new Set<string>()
  const pages = new Set<string>()
  const photos = new Set<string>()
  const note = (ids: Set<string>, id: string): string => {
    ids.add(id)
    return id
  }
  const noted: Resolve = {
    story: (id) => resolve.story(note(stories, id)),
    storyPath: (id) => resolve.storyPath(note(stories, id)),
    pagePath: (id) => resolve.pagePath(note(pages, id)),
    photo: (id, use) => resolve.photo(note(photos, id), use),
  }
  const references = (): BodyReferences => ({ stories: [...stories], pages: [...pages], photos: [...photos] })
  return { noted, references }
}

/**
 * Turns the editor's stored state into the elements of the contract.
 * It never throws: what it does not know or trust is left out, words stay where they can, and a warning says so.
 * @param body what the CMS stored, unknown until read; null and undefined are an empty body
 */
export const toElements = (body: unknown, resolve: Resolve): ReadBody => {
  const warnings: RichTextWarning[] = []
  const { noted, references } = noting(resolve)
  let nodes = 0
  const warn: Reading['warn'] = (reason, { address }, type) => {
    if (warnings.length < MAX_WARNINGS) warnings.push({ reason, type: cleanLine(type.slice(0, 60)), address })
  }
  const open: Reading['open'] = (value, place) => {
    nodes += 1
    if (nodes > MAX_NODES) {
      if (nodes === MAX_NODES + 1) warn('tooLarge', place, '')
      return null
    }
    if (!isRecord(value)) {
      warn('malformedNode', place, '')
      return null
    }
    if (place.depth > MAX_DEPTH) {
      warn('tooDeep', place, typeOf(value))
      return null
    }
    return value
  }
  const root = rootOf(body)
  if (root === null && body !== null && body !== undefined) {
    warn('notABody', { address: 'root', depth: 0 }, typeOf(recordOf(recordOf(body).root)))
  }
  const elements = root === null ? [] : rootElements(root, { resolve: noted, warn, open })
  return { elements, warnings, references: references() }
}

/** For whoever wants the words, or only what a body names. */
export const RESOLVE_NOTHING: Resolve = {
  story: () => null,
  storyPath: () => null,
  pagePath: () => null,
  photo: () => null,
}

/** The ids that must be loaded before `toElements`; what a body shows, in its order, each once. */
export const referencesOf = (body: unknown): BodyReferences => toElements(body, RESOLVE_NOTHING).references
