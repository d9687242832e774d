export type TypeLanguage = 'en' | 'ru'

/** How many characters before the caret go, and what stands there instead of the one that was typed. */
export type SetType = { remove: number; insert: string }

type Typing = { before: string; typed: string }
type Rule = (typing: Typing) => SetType | null

const NBSP = '\u00a0'

/** Where a quotation may open: at the beginning, after a space, a bracket, a dash or another opening mark. */
const OPENS_AFTER = /(?:^|[\s\u00a0([{«„“‘\-–—/])$/

const opensAfter = (before: string): boolean => OPENS_AFTER.test(before)

const occurrences = (text: string, mark: string): number => text.split(mark).length - 1

const insert = (mark: string): SetType => ({ remove: 0, insert: mark })

const englishQuote: Rule = ({ before, typed }) =>
  typed === '"' ? insert(opensAfter(before) ? '“' : '”') : null

/** Between letters, and where a word ends, it is an apostrophe; ’90s and the like are known by their digit. */
const englishApostrophe: Rule = ({ before, typed }) => {
  if (typed === "'") return insert(opensAfter(before) ? '‘' : '’')
  return /\d/.test(typed) && /(?:^|\s)‘$/.test(before) ? { remove: 1, insert: `’${typed}` } : null
}

/** Inside «ёлочки» stand „лапки“: what is open decides. */
const russianQuote: Rule = ({ before, typed }) => {
  if (typed !== '"') return null
  const isInside = occurrences(before, '«') > occurrences(before, '»')
  const isInsideInner = occurrences(before, '„') > occurrences(before, '“')
  if (opensAfter(before) && !(isInside && isInsideInner)) return insert(isInside ? '„' : '«')
  return insert(isInsideInner ? '“' : '»')
}

const russianApostrophe: Rule = ({ before, typed }) =>
  typed === "'" && /[\p{L}\p{M}]$/u.test(before) ? insert('’') : null

const ellipsis: Rule = ({ before, typed }) =>
  typed === '.' && /(?:^|[^.…])\.\.$/.test(before) ? { remove: 2, insert: '…' } : null

const doubleHyphen: Rule = ({ before, typed }) =>
  typed === '-' && /(?:^|[^-])-$/.test(before) ? { remove: 1, insert: '—' } : null

/** A hyphen between spaces is meant as a dash; at the beginning of a line it begins a list. */
const englishDash: Rule = ({ before, typed }) =>
  typed === ' ' && /\S[ \u00a0]-$/.test(before) ? { remove: 1, insert: '— ' } : null

/** A dash never begins a line, and the one that begins a speech stays with its first word. */
const russianDash: Rule = ({ before, typed }) => {
  if (typed !== ' ') return null
  if (/\S[ \u00a0][-—]$/.test(before)) return { remove: 2, insert: `${NBSP}— ` }
  return /(?:^|\n)—$/.test(before) ? { remove: 1, insert: `—${NBSP}` } : null
}

const lastDigits = (number: string, count: number): number => Number(number.slice(-count))

/** Two numbers that rise are a range; a score falls, and a telephone number or a date has more parts. */
const isRange = (from: string, to: string): boolean => {
  const isTelephone = from.length === 3 && to.length === 4
  if (from.length <= to.length)
    return Number(from) < Number(to) && to.length - from.length < 2 && !isTelephone
  return from.length === 4 && to.length === 2 && lastDigits(from, 2) < Number(to)
}

const RANGE = /(?:^|[\s\u00a0(“«„])(\d{1,4})-(\d{1,4})$/

const range: Rule = ({ before, typed }) => {
  if (!/[\s,.;:!?)”»“%]/.test(typed)) return null
  const found = RANGE.exec(before)
  const [, from = '', to = ''] = found ?? []
  return found !== null && isRange(from, to) ? { remove: to.length + 1, insert: `–${to}${typed}` } : null
}

const RULES: Readonly<Record<TypeLanguage, readonly Rule[]>> = {
  en: [englishQuote, englishApostrophe, ellipsis, doubleHyphen, englishDash, range],
  ru: [russianQuote, russianApostrophe, ellipsis, doubleHyphen, russianDash, range],
}

/** Addresses are typed as they are. */
const IN_ADDRESS = /(?:https?:|www\.|mailto:|\S@)\S*$/i

/**
 * What a typesetter would put for the character that was just typed.
 * @param typing the text of the paragraph up to the caret, a line break as `\n`, and the one character
 * @returns null where it stays as it is
 */
export const setType = (typing: Typing & { language: TypeLanguage }): SetType | null => {
  if (IN_ADDRESS.test(typing.before)) return null
  for (const rule of RULES[typing.language]) {
    const set = rule(typing)
    if (set !== null) return set.remove === 0 && set.insert === typing.typed ? null : set
  }
  return null
}
