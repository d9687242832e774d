import { cleanText } from '@dateline/rich-text/cleanText'
import XmlBuilder from 'fast-xml-builder'

/** Names to texts, elements or lists of them; `@name` is an attribute, `#` the text of an element that has some. */
export type XmlElement = { [name: string]: XmlElement | XmlElement[] | string | string[] | undefined }

const builder = new XmlBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
})

/** What an editor pasted may hold characters that no XML document can carry in any spelling. */
const clean = (value: XmlElement[string]): XmlElement[string] => {
  if (typeof value === 'string') return cleanText(value)
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value.map(clean) as XmlElement[] | string[]
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]))
}

/** @param root one element by its name */
export const xmlOf = (root: XmlElement): string => {
  const declared = { '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, ...root }
  return `${builder.build(clean(declared))}\n`
}
