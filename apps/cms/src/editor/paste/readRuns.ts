import type { Marks } from '@dateline/rich-text/lexicalBuilders'
import { cleanAddress } from '../links/cleanAddress'
import { styleOf } from './styleOf'

/** What holds for all words inside an element. */
export type Inherited = { marks: Marks; href: string | null }

const MARK_OF_TAG: Readonly<Record<string, Marks>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  s: { strikethrough: true },
  strike: { strikethrough: true },
  del: { strikethrough: true },
  sub: { subscript: true },
  sup: { superscript: true },
}

const SEMIBOLD = 600

const isBold = (weight: string): boolean =>
  weight === 'bold' || weight === 'bolder' || Number(weight) >= SEMIBOLD

/** A style decides against its element: Google Docs wraps everything into a `<b>` of normal weight. */
const marksOfStyle = (style: ReadonlyMap<string, string>): Marks => {
  const weight = style.get('font-weight')
  const slant = style.get('font-style')
  const line = style.get('text-decoration') ?? style.get('text-decoration-line')
  const align = style.get('vertical-align')
  return {
    ...(weight === undefined || weight === 'inherit' ? {} : { bold: isBold(weight) }),
    ...(slant === undefined || slant === 'inherit' ? {} : { italic: /^(?:italic|oblique)/.test(slant) }),
    ...(line?.includes('line-through') === true ? { strikethrough: true } : {}),
    ...(align === 'super' ? { superscript: true } : {}),
    ...(align === 'sub' ? { subscript: true } : {}),
  }
}

const onlyTrue = (marks: Marks): Marks =>
  Object.fromEntries(Object.entries(marks).filter(([, isSet]) => isSet))

/** Only a whole address says where it leads: a path was meant for another site, a fragment for another document. */
const hrefOf = (element: Element): string | null => {
  const raw = element.getAttribute('href') ?? ''
  return /^(?:https?|mailto|tel):/i.test(raw.trim()) ? cleanAddress(raw) : null
}

/** @returns what the words in this element have, given what they inherit */
export const inheritedBy = (element: Element, inherited: Inherited): Inherited => ({
  marks: onlyTrue({
    ...inherited.marks,
    ...MARK_OF_TAG[element.localName],
    ...marksOfStyle(styleOf(element)),
  }),
  href: element.localName === 'a' ? hrefOf(element) : inherited.href,
})
