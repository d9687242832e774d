import { html as HTML, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { readPage, type Place } from './pagePlaces'

export type Rewriting = {
  /** What is written in the place of an address. */
  addressFor: (place: Pick<Place, 'use' | 'address'>) => string
  /** The content security policy that the page brings along: no server will send one. */
  policy: string
}

const attributeOf = ({ attrs }: Tree.Element, name: string): string =>
  attrs
    .find((attribute) => attribute.name === name)
    ?.value.trim()
    .toLowerCase() ?? ''

/** Relations that ask for something before anybody needs it, or that browsers refuse to files on a disk. */
const LEFT_OUT = ['modulepreload', 'manifest', 'preconnect', 'dns-prefetch', 'prefetch']

const isLeftOut = (element: Tree.Element): boolean => {
  if (element.tagName === 'script') return attributeOf(element, 'type') !== 'application/ld+json'
  if (element.tagName !== 'link') return false
  const relations = attributeOf(element, 'rel').split(/\s+/)
  const fetchesScript = relations.includes('preload') && attributeOf(element, 'as') === 'script'
  return fetchesScript || relations.some((relation) => LEFT_OUT.includes(relation))
}

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node

const prune = (node: Tree.ParentNode): void => {
  node.childNodes = node.childNodes.filter((child) => !isElement(child) || !isLeftOut(child))
  for (const child of node.childNodes) if ('childNodes' in child) prune(child)
}

const headOf = (document: Tree.Document): Tree.Element => {
  const root = document.childNodes.find((node) => node.nodeName === 'html') as Tree.Element
  // A parser makes a head for every page.
  return root.childNodes.find((node) => node.nodeName === 'head') as Tree.Element
}

const putPolicy = (document: Tree.Document, policy: string): void => {
  const head = headOf(document)
  const charset = head.childNodes.findIndex(
    (node) => isElement(node) && node.attrs.some(({ name }) => name === 'charset'),
  )
  // A policy counts for what stands after it; the character set must stand among the first bytes.
  head.childNodes.splice(charset + 1, 0, {
    nodeName: 'meta',
    tagName: 'meta',
    attrs: [
      { name: 'http-equiv', value: 'Content-Security-Policy' },
      { name: 'content', value: policy },
    ],
    namespaceURI: HTML.NS.HTML,
    childNodes: [],
    parentNode: head,
  })
}

/**
 * A page as it stands in a mirror: without scripts, which browsers do not load from a disk, with other addresses, and
 * with a policy of its own.
 */
export const rewritePage = (html: string, { addressFor, policy }: Rewriting): string => {
  const { document, places } = readPage(html)
  for (const place of places) place.set(addressFor(place))
  prune(document)
  putPolicy(document, policy)
  return serialize(document)
}
