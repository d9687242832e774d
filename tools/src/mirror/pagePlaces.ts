import { childrenOf, valueOf, wordsOf } from '@dateline/markup/parsedHtml'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/**
 * What an address in a page is for: `link` leads to a page, `part` is shown with this one, `form` is sent somewhere,
 * `statement` says where the page itself is elsewhere (canonical, feeds).
 */
export type PlaceUse = 'link' | 'part' | 'form' | 'statement'

/** One address in a page, and the means to put another in its place. */
export type Place = {
  use: PlaceUse
  /** As it is written. */
  address: string
  /** Whether it stands in `<main>`: what the page itself is about. */
  isInMain: boolean
  set: (address: string) => void
}

export type ReadPage = {
  document: Tree.Document
  /** Of `<html lang>`; empty when the page does not say. */
  language: string
  /** Whether search engines may show it. What they may not says nothing without the site: search, what a device saved. */
  isIndexed: boolean
  /** The page's editions in other languages, and itself, as its head says. */
  alternates: { language: string; address: string }[]
  places: Place[]
  /** What a fragment of an address can name here. */
  ids: ReadonlySet<string>
}

const PARTS = new Set(['stylesheet', 'icon', 'apple-touch-icon', 'preload', 'modulepreload', 'manifest'])
const useOfLink = (link: Tree.Element): PlaceUse =>
  wordsOf(valueOf(link, 'rel')).some((word) => PARTS.has(word)) ? 'part' : 'statement'

const USES: Record<string, Record<string, PlaceUse | ((element: Tree.Element) => PlaceUse)>> = {
  a: { href: 'link' },
  area: { href: 'link' },
  audio: { src: 'part' },
  button: { formaction: 'form' },
  form: { action: 'form' },
  img: { src: 'part', srcset: 'part' },
  input: { src: 'part', formaction: 'form' },
  link: { href: useOfLink, imagesrcset: 'part' },
  script: { src: 'part' },
  source: { src: 'part', srcset: 'part' },
  track: { src: 'part' },
  video: { src: 'part', poster: 'part' },
}

const LISTS = new Set(['srcset', 'imagesrcset'])

type Found = Pick<Place, 'address' | 'set'>

/** `/a/320.webp 320w, /a/640.webp 640w`: each candidate is an address and what it is good for. */
const candidatesOf = (attribute: { value: string }): Found[] => {
  const candidates = attribute.value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .filter(([address]) => address !== undefined && address !== '')
  return candidates.map((candidate) => ({
    address: candidate[0] ?? '',
    set: (address) => {
      candidate[0] = address
      attribute.value = candidates.map((parts) => parts.join(' ')).join(', ')
    },
  }))
}

const foundIn = (attribute: { name: string; value: string }): Found[] =>
  LISTS.has(attribute.name)
    ? candidatesOf(attribute)
    : [
        {
          address: attribute.value.trim(),
          set: (address) => {
            attribute.value = address
          },
        },
      ]

/** A style sheet that stands in each page of a site, and as a file too, is one file for all pages of a mirror. */
const linkStyle = (style: Tree.Element): void => {
  const address = valueOf(style, 'data-href')
  if (address === undefined) return
  Object.assign(style, { nodeName: 'link', tagName: 'link', childNodes: [] })
  style.attrs = [
    { name: 'rel', value: 'stylesheet' },
    { name: 'href', value: address },
  ]
}

/** Reads a page as a browser does, and finds every address in it. */
export const readPage = (html: string): ReadPage => {
  const document = parse(html)
  const page: ReadPage & { ids: Set<string> } = {
    document,
    language: '',
    isIndexed: true,
    alternates: [],
    places: [],
    ids: new Set(),
  }

  const visit = (node: Tree.ChildNode, isInMain: boolean): void => {
    if (!('tagName' in node)) return
    if (node.tagName === 'style') linkStyle(node)
    const isHere = isInMain || node.tagName === 'main'
    const id = valueOf(node, 'id')
    if (id !== undefined) page.ids.add(id)
    if (node.tagName === 'html') page.language = valueOf(node, 'lang') ?? ''
    if (node.tagName === 'meta' && valueOf(node, 'name') === 'robots')
      page.isIndexed = !/noindex/.test(valueOf(node, 'content') ?? '')
    const language = valueOf(node, 'hreflang')
    if (node.tagName === 'link' && language !== undefined)
      page.alternates.push({ language, address: valueOf(node, 'href') ?? '' })
    for (const attribute of node.attrs) {
      const use = USES[node.tagName]?.[attribute.name]
      if (use === undefined) continue
      const stated = typeof use === 'string' ? use : use(node)
      page.places.push(...foundIn(attribute).map((found) => ({ ...found, use: stated, isInMain: isHere })))
    }
    for (const child of childrenOf(node)) visit(child, isHere)
  }
  for (const child of document.childNodes) visit(child, false)
  return page
}
