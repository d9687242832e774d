import { childrenOf, valueOf, wordsOf } from '@dateline/markup/parsedHtml'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { documentFacts, FACTS_NAME, type DocumentFacts } from './documentFacts'

/** What a finished page says of files that it was rendered with, by their addresses in the rendered page. */
export type PageFiles = {
  /** Our islands, each with the address that changes with its content. */
  islands: ReadonlyMap<string, string>
  /** Style sheets that stand in the page itself: a browser would show nothing before it had fetched them. */
  styles: ReadonlyMap<string, string>
}

/** A part of a page that is taken out, or that another text takes the place of. */
type Edit = { start: number; end: number; text?: string; isFirstInPre?: boolean }

const fetchesScript = (element: Tree.Element): boolean => {
  const relations = wordsOf(valueOf(element, 'rel'))
  const isPreload = relations.includes('preload') && wordsOf(valueOf(element, 'as')).includes('script')
  return isPreload || relations.includes('modulepreload')
}

const isData = (script: Tree.Element): boolean =>
  valueOf(script, 'type')?.trim().toLowerCase() === 'application/ld+json'

/** A line break right after these is no part of their text. */
const dropsLineBreak = ({ nodeName }: Tree.ParentNode): boolean =>
  nodeName === 'pre' || nodeName === 'listing'

/** Goes where something was taken out of a text whose ends could be read together, as a tag or a character. */
const SEPARATOR = '<!---->'
const LONGEST_CHARACTER_NAME = 64
const isOpenEnded = (text: string): boolean => /[<&][^\s;>]*$/.test(text.slice(-LONGEST_CHARACTER_NAME))

const applyTo = (html: string, edits: readonly Edit[]): string => {
  let made = ''
  let from = 0
  // The order of a tree is not always that of its text: a parser moves what stands wrong in a table.
  for (const { start, end, text, isFirstInPre = false } of [...edits].sort((a, b) => a.start - b.start)) {
    made += html.slice(from, start)
    made += text ?? (isFirstInPre || isOpenEnded(made) ? SEPARATOR : '')
    from = end
  }
  return made + html.slice(from)
}

/**
 * Takes out of a rendered page what no reader needs: scripts but for data and our islands, what fetches scripts ahead,
 * comments, and the facts that it states of itself. Its style sheets take the place of their links. Where these stand
 * is told by a parser that reads as browsers do; everything else leaves byte by byte as it came.
 * @throws Error when the page does not state its facts exactly once: it is then not a page of ours
 */
export const finishHtml = (
  rendered: string,
  { islands, styles }: PageFiles = { islands: new Map(), styles: new Map() },
): { html: string; facts: DocumentFacts } => {
  const facts: string[] = []
  const edits: Edit[] = []

  /** Takes a part of the page out, or puts `text` in its place. */
  const takeOut = (node: Tree.Element | Tree.CommentNode, text?: string): void => {
    const place = node.sourceCodeLocation
    if (!place) throw new Error('a page has something that stands nowhere in its text')
    const parent = node.parentNode
    const isFirstInPre = parent !== null && dropsLineBreak(parent) && childrenOf(parent)[0] === node
    edits.push({ start: place.startOffset, end: place.endOffset, text, isFirstInPre })
  }

  const rename = (script: Tree.Element, address: string): void => {
    const place = script.sourceCodeLocation?.attrs?.['src']
    if (place) edits.push({ start: place.startOffset, end: place.endOffset, text: `src="${address}"` })
  }

  const visit = (node: Tree.ChildNode): void => {
    if (node.nodeName === '#comment') return takeOut(node)
    if (!('tagName' in node)) return
    if (node.tagName === 'script' && !isData(node)) {
      const island = islands.get(valueOf(node, 'src') ?? '')
      return island === undefined ? takeOut(node) : rename(node, island)
    }
    if (node.tagName === 'link') {
      if (fetchesScript(node)) return takeOut(node)
      const address = valueOf(node, 'href') ?? ''
      const style = wordsOf(valueOf(node, 'rel')).includes('stylesheet') ? styles.get(address) : undefined
      if (style !== undefined) return takeOut(node, `<style data-href="${address}">${style}</style>`)
    }
    if (node.tagName === 'meta' && valueOf(node, 'name') === FACTS_NAME) {
      facts.push(valueOf(node, 'content') ?? '')
      return takeOut(node)
    }
    childrenOf(node).forEach(visit)
  }

  parse(rendered, { sourceCodeLocationInfo: true }).childNodes.forEach(visit)
  const [only] = facts
  if (only === undefined || facts.length > 1)
    throw new Error(`a page must state its facts once, this one did ${facts.length} times`)
  return { html: applyTo(rendered, edits), facts: documentFacts.parse(JSON.parse(only)) }
}
