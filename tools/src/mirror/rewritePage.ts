import { valueOf, wordsOf } from '@dateline/markup/parsedHtml'
import { html as HTML, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { readPage, type Place } from './pagePlaces'

export type Rewriting = {
  /** What is written in the place of an address. */
  addressFor: (place: Pick<Place, 'use' | 'address'>) => string
  /** The content security policy that the page brings along: no server will send one. */
  policy: string
  /** What the page says of itself in the end, by its language. */
  noteIn: (language: string) => string
}

const attributeOf = (element: Tree.Element, name: string): string =>
  valueOf(element, name)?.trim().toLowerCase() ?? ''

/** Relations that ask for something before anybody needs it, or that browsers refuse to files on a disk. */
const LEFT_OUT = ['modulepreload', 'manifest', 'preconnect', 'dns-prefetch', 'prefetch']

const isLeftOut = (element: Tree.Element): boolean => {
  if (element.tagName === 'script') return attributeOf(element, 'type') !== 'application/ld+json'
  if (element.tagName !== 'link') return false
  const relations = wordsOf(valueOf(element, 'rel'))
  const fetchesScript = relations.includes('preload') && attributeOf(element, 'as') === 'script'
  return fetchesScript || relations.some((relation) => LEFT_OUT.includes(relation))
}

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node

const prune = (node: Tree.ParentNode): void => {
  node.childNodes = node.childNodes.filter((child) => !isElement(child) || !isLeftOut(child))
  for (const child of node.childNodes) if ('childNodes' in child) prune(child)
}

/** A parser makes both for every page. */
const partOf = (document: Tree.Document, name: 'head' | 'body'): Tree.Element => {
  const root = document.childNodes.find((node) => node.nodeName === 'html') as Tree.Element
  return root.childNodes.find((node) => node.nodeName === name) as Tree.Element
}

const elementIn = (
  parentNode: Tree.Element,
  tagName: string,
  attributes: Record<string, string>,
): Tree.Element => ({
  nodeName: tagName,
  tagName,
  attrs: Object.entries(attributes).map(([name, value]) => ({ name, value })),
  namespaceURI: HTML.NS.HTML,
  childNodes: [],
  parentNode,
})

const putPolicy = (document: Tree.Document, policy: string): void => {
  const head = partOf(document, 'head')
  const charset = head.childNodes.findIndex(
    (node) => isElement(node) && node.attrs.some(({ name }) => name === 'charset'),
  )
  // A policy counts for what stands after it; the character set must stand among the first bytes.
  head.childNodes.splice(
    charset + 1,
    0,
    elementIn(head, 'meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
  )
}

const putNote = (document: Tree.Document, value: string): void => {
  const body = partOf(document, 'body')
  const note = elementIn(body, 'p', { class: 'copy-note' })
  note.childNodes.push({ nodeName: '#text', value, parentNode: note })
  body.childNodes.push(note)
}

/**
 * A page as it stands in a mirror: without scripts, which browsers do not load from a disk, with other addresses, and
 * with a policy of its own. It says of when it is.
 */
export const rewritePage = (html: string, { addressFor, policy, noteIn }: Rewriting): string => {
  const { document, language, places } = readPage(html)
  for (const place of places) place.set(addressFor(place))
  prune(document)
  putPolicy(document, policy)
  putNote(document, noteIn(language))
  return serialize(document)
}
