export type Search = { query: string; isCaseKept: boolean; isWholeWord: boolean }
/** Where a match stands in the text that was searched, in UTF-16 units. */
export type Match = { start: number; end: number }

/** What is typed alike is found alike: ё is е, a curly mark a straight one, a space that does not break a space. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['ё', 'е'],
  ['Ё', 'Е'],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ...[...'“”„«»'].map((mark): [string, string] => [mark, '"']),
  ...[...'‘’'].map((mark): [string, string] => [mark, "'"]),
])

const small = (character: string): string => {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

/** Unit by unit, so that what is found stands where it was. */
const folded = (text: string, isCaseKept: boolean): string =>
  [...text]
    .map((character) => {
      const alike = ALIKE.get(character) ?? character
      return isCaseKept ? alike : small(alike)
    })
    .join('')

const WORD = /[\p{L}\p{N}\p{M}_]/u

const isWordAt = (text: string, at: number): boolean => WORD.test(text.charAt(at))

const isWhole = (text: string, { start, end }: Match): boolean =>
  !(isWordAt(text, start - 1) && isWordAt(text, start)) && !(isWordAt(text, end) && isWordAt(text, end - 1))

/** @returns the matches in their order; none overlaps another */
export const findMatches = (text: string, { query, isCaseKept, isWholeWord }: Search): Match[] => {
  if (query === '') return []
  const where = folded(text, isCaseKept)
  const what = folded(query, isCaseKept)
  const matches: Match[] = []
  for (let start = where.indexOf(what); start !== -1;) {
    const match = { start, end: start + what.length }
    const isTaken = !isWholeWord || isWhole(text, match)
    if (isTaken) matches.push(match)
    start = where.indexOf(what, isTaken ? match.end : start + 1)
  }
  return matches
}
