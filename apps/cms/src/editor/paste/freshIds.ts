import { isRecord } from '@dateline/rich-text/lexicalNode'

const ID_BYTES = 12

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/**
 * A copy of nodes as our editor stores them, in which each link, upload and block has an id of its own: two of one id
 * are one to the form, and to edit the copy would edit the original.
 */
export const freshIds = <Node>(nodes: readonly Node[]): Node[] =>
  nodes.map((node) => {
    if (!isRecord(node)) return node
    const fields = node.fields
    return {
      ...node,
      ...('id' in node ? { id: newId() } : {}),
      ...(isRecord(fields) && 'id' in fields ? { fields: { ...fields, id: newId() } } : {}),
      ...(Array.isArray(node.children) ? { children: freshIds(node.children) } : {}),
    }
  })
