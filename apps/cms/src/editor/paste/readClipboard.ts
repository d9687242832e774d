import { bodyProblems } from '@dateline/rich-text/bodyProblems'
import { isRecord } from '@dateline/rich-text/lexicalNode'
import { cleanAddress } from '../links/cleanAddress'
import { freshIds } from './freshIds'
import { readBlocks } from './readBlocks'
import { readPlainText } from './readPlainText'
import { toStored } from './toStored'

/** A node as Lexical writes it down. */
export type StoredNode = { type: string; version: number }

export type Pasted =
  | { kind: 'nodes'; nodes: StoredNode[] }
  /** One line without marks takes on those of the words around it. */
  | { kind: 'line'; words: string }
  | { kind: 'address'; address: string }
  | { kind: 'pictures' }
  | { kind: 'nothing' }

export type Clipboard = { getData: (format: string) => string; files: { readonly length: number } }

const OWN = 'application/x-lexical-editor'

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return null
  }
}

/** What this editor copied, unless something in it may not be saved here: then its HTML is read like anybody's. */
const ownNodes = (json: string): StoredNode[] | null => {
  const copied = parsed(json)
  if (!isRecord(copied) || !Array.isArray(copied.nodes) || copied.nodes.length === 0) return null
  const nodes = copied.nodes as StoredNode[]
  const problems = bodyProblems({ root: { type: 'root', version: 1, children: nodes } })
  return problems.some(({ isUnfinished }) => isUnfinished !== true) ? null : freshIds(nodes)
}

const isOneLine = (text: string): boolean => text.trim() !== '' && !/[\n\r\u2028\u2029]/.test(text.trim())

const loneAddress = (text: string): string | null =>
  isOneLine(text) && /^https?:\/\/\S+$/i.test(text.trim()) ? cleanAddress(text.trim()) : null

const inPlainText = (text: string): Pasted => {
  if (isOneLine(text)) return { kind: 'line', words: text.replaceAll(/\s+/g, ' ') }
  const nodes = toStored(readPlainText(text))
  return nodes.length === 0 ? { kind: 'nothing' } : { kind: 'nodes', nodes }
}

/** @param parseHtml makes a document of HTML without running or fetching anything of it */
export const readClipboard = (
  clipboard: Clipboard,
  { parseHtml }: { parseHtml: (html: string) => Document },
): Pasted => {
  const own = ownNodes(clipboard.getData(OWN))
  if (own !== null) return { kind: 'nodes', nodes: own }
  const text = clipboard.getData('text/plain')
  const address = loneAddress(text)
  if (address !== null) return { kind: 'address', address }
  const html = clipboard.getData('text/html')
  const nodes = html === '' ? [] : toStored(readBlocks(parseHtml(html)))
  if (nodes.length > 0) return { kind: 'nodes', nodes }
  if (text.trim() !== '') return inPlainText(text)
  return { kind: clipboard.files.length > 0 || /<img\b/i.test(html) ? 'pictures' : 'nothing' }
}
