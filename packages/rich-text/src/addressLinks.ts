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

/** A link that leads to an address, not to a document of ours. */
export type AddressLink = {
  /** Its place among the nodes of the first level. */
  node: number
  /** As it is stored. */
  address: string
  words: string
}

const wordsOf = (node: UnknownRecord, depth: number): string =>
  depth > MAX_DEPTH
    ? ''
    : textOf(node.text) +
      childrenOf(node)
        .map((child) => wordsOf(recordOf(child), depth + 1))
        .join('')

const addressOf = (node: UnknownRecord): string => {
  const { linkType, url } = recordOf(node.fields)
  const isByAddress = typeOf(node) === 'autolink' || (typeOf(node) === 'link' && linkType !== 'internal')
  return isByAddress ? textOf(url).trim() : ''
}

const linksIn = (value: unknown, place: { node: number; depth: number }): AddressLink[] => {
  const { node, depth } = place
  if (!isRecord(value) || depth > MAX_DEPTH) return []
  const address = addressOf(value)
  const own = address === '' ? [] : [{ node, address, words: wordsOf(value, depth) }]
  return [...own, ...childrenOf(value).flatMap((child) => linksIn(child, { node, depth: depth + 1 }))]
}

/** @param body what the CMS stored, unknown until read; what is no editor state has no links */
export const addressLinks = (body: unknown): AddressLink[] =>
  childrenOf(rootOf(body) ?? {}).flatMap((child, node) => linksIn(child, { node, depth: 1 }))
