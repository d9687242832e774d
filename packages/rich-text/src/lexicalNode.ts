/** How a stored body is read before anything about it is believed. */

/** Levels of nodes below the root; a real story needs fewer than ten. */
export const MAX_DEPTH = 40
/** Nodes that are read at all; two megabytes of an editor's JSON hold about half as many. */
export const MAX_NODES = 50_000
/** Bytes of a body as JSON. */
export const MAX_BYTES = 2 * 1024 * 1024

export type UnknownRecord = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const recordOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {})
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const typeOf = (node: UnknownRecord): string => textOf(node.type)
export const childrenOf = (node: UnknownRecord): readonly unknown[] =>
  Array.isArray(node.children) ? (node.children as unknown[]) : []

/** The rows of a field that holds several, as an array of Payload's does. */
export const listOfRows = (value: unknown): UnknownRecord[] =>
  Array.isArray(value) ? (value as unknown[]).map(recordOf) : []

/** Ids of our collections are ObjectIds or short names; anything with other characters is no id. */
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value)

/** The id of a relation, which the CMS stores as an id and hands out as a whole document when it is populated. */
export const idOf = (value: unknown): string | null => {
  const id = isRecord(value) ? value.id : value
  return isId(id) ? id : null
}

/** The root node, or null when the value is no editor state. */
export const rootOf = (body: unknown): UnknownRecord | null => {
  const root = recordOf(body).root
  return isRecord(root) && root.type === 'root' && Array.isArray(root.children) ? root : null
}

export const HEADING_LEVELS: ReadonlyMap<unknown, 2 | 3 | 4> = new Map([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
] as const)

export const isHeaderState = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 3

const isBetween = (value: unknown, [least, most]: readonly [number, number]): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

export const isColSpan = (value: unknown): value is number => isBetween(value, [1, 50])
export const isRowSpan = (value: unknown): value is number => isBetween(value, [1, 500])
