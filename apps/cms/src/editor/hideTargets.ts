import type { FieldHook } from 'payload'
import { isNewsroom } from '../access/roles'

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldsWithoutTarget = ({ type, fields }: Node): Node | null => {
  if (!isNode(fields)) return null
  if (type === 'link' && fields.linkType === 'internal') return { ...fields, doc: null }
  return type === 'block' && fields.blockType === 'relatedCard' ? { ...fields, story: null } : null
}

const nodeWithoutTargets = (node: unknown): unknown => {
  if (!isNode(node)) return node
  const fields = fieldsWithoutTarget(node)
  return {
    ...node,
    ...(fields && { fields }),
    ...(Array.isArray(node.children) && { children: node.children.map(nodeWithoutTargets) }),
  }
}

/** @returns the body with all of its words, and without the ids of the stories and pages that it leads to */
export const withoutTargets = (body: unknown): unknown =>
  isNode(body) ? { ...body, root: nodeWithoutTargets(body.root) } : body

/** For the body the same as `resolvedField` for a relation. */
export const hideTargets: FieldHook = ({ overrideAccess, req, value }): unknown =>
  overrideAccess || req.payloadAPI === 'local' || isNewsroom(req.user) ? value : withoutTargets(value)
