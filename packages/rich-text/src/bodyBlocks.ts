import {
  childrenOf,
  isRecord,
  MAX_DEPTH,
  recordOf,
  rootOf,
  textOf,
  typeOf,
  type UnknownRecord,
} from './lexicalNode'

/** A node of the first level of a body, with what an editor would say of it. */
export type BodyBlock = {
  /** As it is stored. */
  node: UnknownRecord
  /** The type of the node; a block of ours is `block:<blockType>`, a heading `heading:<tag>`. */
  kind: string
  /** What can be read in it, a line for each of its parts. A block's are its fields. */
  words: string
  /** Where its links lead: addresses, or ids of our own stories and pages. */
  links: string[]
  /** Ids of the photos and stories that it shows. */
  references: string[]
  /** Two blocks with one key are the same to whoever reads or edits them. */
  key: string
}

/** What the editor gives out anew when a node is copied, or works out by itself from the rest. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  'version',
  'direction',
  'textFormat',
  'textStyle',
  'blockName',
  'detail',
])
const LINKS: ReadonlySet<string> = new Set(['link', 'autolink'])
const OBJECT_ID = /^[0-9a-f]{24}$/

/** Left-out and empty values are the same: the editor writes them, an import often does not. */
const essenceOf = (value: unknown, depth = 0): unknown => {
  if (depth > 3 * MAX_DEPTH) return null
  if (Array.isArray(value)) return value.map((part) => essenceOf(part, depth + 1))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .filter((name) => !BOOKKEEPING.has(name))
      .sort()
      .map((name) => [name, essenceOf(value[name], depth + 1)] as const)
      .filter(([name, part]) => Boolean(part) && !(name === 'mode' && part === 'normal')),
  )
}

type Told = Pick<BodyBlock, 'links' | 'references'>

/** The lines of a block's fields, in their order; an id is not a word but names what the block shows. */
const linesOfFields = (value: unknown, into: Told): string[] => {
  if (Array.isArray(value)) return value.flatMap((part) => linesOfFields(part, into))
  if (isRecord(value))
    return Object.entries(value)
      .filter(([name]) => !BOOKKEEPING.has(name) && name !== 'blockType')
      .flatMap(([, part]) => linesOfFields(part, into))
  if (typeof value !== 'string' || value === '') return []
  if (!OBJECT_ID.test(value)) return [value]
  into.references.push(value)
  return []
}

/** What stands between the children of a node when they are read aloud. */
const SEPARATORS: Readonly<Record<string, string>> = {
  list: '\n',
  table: '\n',
  tablerow: '\t',
  tablecell: '\n',
  quote: '',
}

const wordsOf = (node: UnknownRecord, into: Told, depth: number): string => {
  if (depth > MAX_DEPTH) return ''
  const type = typeOf(node)
  if (type === 'linebreak') return '\n'
  if (LINKS.has(type)) {
    const fields = recordOf(node.fields)
    into.links.push(textOf(fields.url) || textOf(recordOf(fields.doc).value))
  }
  if (type === 'block' || type === 'upload')
    return [...linesOfFields(node.value, into), ...linesOfFields(node.fields, into)].join('\n')
  const children = childrenOf(node)
    .filter(isRecord)
    .map((child) => wordsOf(child, into, depth + 1))
  return textOf(node.text) + children.join(SEPARATORS[type] ?? '')
}

const kindOf = (node: UnknownRecord): string => {
  const type = typeOf(node)
  if (type === 'block') return `block:${textOf(recordOf(node.fields).blockType)}`
  return type === 'heading' ? `heading:${textOf(node.tag)}` : type
}

const blockOf = (node: UnknownRecord): BodyBlock => {
  const told: Told = { links: [], references: [] }
  const words = wordsOf(node, told, 0)
  return { node, kind: kindOf(node), words, ...told, key: JSON.stringify(essenceOf(node)) }
}

/** @param body what the CMS stored, unknown until read; what is no editor state has no blocks */
export const bodyBlocks = (body: unknown): BodyBlock[] =>
  childrenOf(rootOf(body) ?? {})
    .filter(isRecord)
    .map(blockOf)
