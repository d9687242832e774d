import { isRecord, rootOf, type UnknownRecord } from './lexicalNode'
import { newNodeId } from './newNodeId'

const EMPTY_ROOT = { type: 'root', version: 1, children: [], direction: null, format: '', indent: 0 }

/** The id of a block stands in its fields, that of an upload or link beside them. */
const idOf = (node: UnknownRecord): unknown => (isRecord(node.fields) && node.fields.id) || node.id

const withNewId = (node: UnknownRecord): UnknownRecord =>
  isRecord(node.fields) && node.fields.id !== undefined
    ? { ...node, fields: { ...node.fields, id: newNodeId() } }
    : { ...node, id: newNodeId() }

/**
 * A body of these nodes. Of two with the same id, as when both forms of one block are kept, the second becomes a
 * block of its own: the editor knows blocks by their ids.
 * @param like a body whose root is taken over, as it is stored; null for a new one
 */
export const bodyOfNodes = (nodes: readonly UnknownRecord[], like: unknown): { root: UnknownRecord } => {
  const seen = new Set<unknown>()
  const children = nodes.map((node) => {
    const id = idOf(node)
    if (id === undefined || !seen.has(id)) {
      seen.add(id)
      return node
    }
    return withNewId(node)
  })
  return { root: { ...(rootOf(like) ?? EMPTY_ROOT), children } }
}
