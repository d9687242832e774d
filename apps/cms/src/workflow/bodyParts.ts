import { ARTICLES, PAGES } from '../collections/slugs'
import type { StoredDocument } from '../publishing/storedDocument'
import { relationId, textOf } from '../publishing/storedDocument'

export type LinkedCollection = typeof ARTICLES | typeof PAGES

/** What a body leads to: a link with its words, or a card. */
export type BodyTarget = {
  node: number
  kind: 'link' | 'card'
  collection: LinkedCollection
  id: string
  words: string
}

/** A node of the first level with the words in it; what a block says stands in its fields. */
export type BodyPart = {
  node: number
  type: string
  words: string
  blockType: string
  fields: StoredDocument
}

const recordOf = (value: unknown): StoredDocument =>
  typeof value === 'object' && value !== null ? (value as StoredDocument) : {}
const childrenOf = (node: StoredDocument): StoredDocument[] =>
  Array.isArray(node.children) ? node.children.map(recordOf) : []

const isInline = (node: StoredDocument): boolean =>
  'text' in node || childrenOf(node).some((child) => 'text' in child && node.type === 'link')

/** Runs of text follow one another; items and cells stand apart. */
const wordsOf = (node: StoredDocument): string => {
  const children = childrenOf(node)
  return textOf(node.text) || children.map(wordsOf).join(children.some(isInline) ? '' : '\n')
}

/** The text fields of a block, such as the words of a pull quote. */
const wordsInFields = (fields: StoredDocument): string =>
  Object.entries(fields)
    .filter(
      ([name, value]) =>
        typeof value === 'string' && !['id', 'blockType', 'blockName', 'address'].includes(name),
    )
    .map(([, value]) => textOf(value))
    .join('\n')

/** The nodes of the first level of a stored body, in their order; what is no node stands as an empty one. */
export const nodesOfBody = (body: unknown): StoredDocument[] => childrenOf(recordOf(recordOf(body).root))

/** The nodes of the first level with their words: what a finding or a note can lead to. */
export const bodyParts = (body: unknown): BodyPart[] =>
  nodesOfBody(body).map((child, node) => {
    const fields = recordOf(child.fields)
    const type = textOf(child.type)
    return {
      node,
      type,
      blockType: textOf(fields.blockType),
      fields,
      words: type === 'block' ? wordsInFields(fields) : wordsOf(child),
    }
  })

const targetsIn = (value: StoredDocument, node: number): BodyTarget[] => {
  const fields = recordOf(value.fields)
  const { relationTo, value: to } = recordOf(fields.doc)
  const isLink = value.type === 'link' && fields.linkType === 'internal'
  const isCard = value.type === 'block' && fields.blockType === 'relatedCard'
  const id = isLink ? relationId(to) : isCard ? relationId(fields.story) : null
  const own: BodyTarget[] =
    id === null
      ? []
      : [
          {
            node,
            id,
            kind: isLink ? 'link' : 'card',
            collection: isLink && relationTo === PAGES ? PAGES : ARTICLES,
            words: wordsOf(value),
          },
        ]
  return [...own, ...childrenOf(value).flatMap((child) => targetsIn(child, node))]
}

/** Our own stories and pages that a body leads to, each with the words that lead there. */
export const bodyTargets = (body: unknown): BodyTarget[] => nodesOfBody(body).flatMap(targetsIn)
