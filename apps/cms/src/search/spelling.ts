/** Letters of a word that its keys are made from: whoever mistypes more than two of these means another word. */
const PREFIX_LENGTH = 7
/** Shorter words are near to too many others. */
const SHORTEST = 3
const LONG = 6

/** How many letters may be wrong, missing, too many or changed places. */
export const toleranceOf = (form: string): number => (form.length < SHORTEST ? 0 : form.length < LONG ? 1 : 2)

const withoutOne = (text: string): string[] =>
  Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1))

/**
 * The beginning of a word, and what is left of it when as many letters are taken out as may be wrong. Two words that are
 * near each other have one of these in common, so that near words are found by an index (the idea is SymSpell's).
 */
export const spellingKeys = (form: string): string[] => {
  const keys = new Set([form.slice(0, PREFIX_LENGTH)])
  let last = [...keys]
  for (let taken = 0; taken < toleranceOf(form); taken += 1) {
    last = last.flatMap(withoutOne)
    for (const key of last) keys.add(key)
  }
  return [...keys].filter((key) => key.length > 1)
}

/** How many letters are wrong, missing, too many, or stand in each other's place. */
export const editDistance = (one: string, other: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const ways = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        ...(isSwapped ? [(beforeLast[column - 2] ?? 0) + 1] : []),
      ]
      current.push(Math.min(...ways))
    }
    beforeLast = last
    last = current
  }
  return last.at(-1) ?? 0
}

/** Those that may have been meant, the nearest first; of equals those that begin alike. */
export const nearest = (form: string, candidates: readonly string[], count: number): string[] =>
  candidates
    .map((candidate) => ({ candidate, distance: editDistance(form, candidate) }))
    .filter(
      ({ candidate, distance }) =>
        distance > 0 && distance <= Math.min(toleranceOf(form), toleranceOf(candidate)),
    )
    .sort(
      (one, other) =>
        one.distance - other.distance ||
        Number(other.candidate[0] === form[0]) - Number(one.candidate[0] === form[0]) ||
        Math.abs(one.candidate.length - form.length) - Math.abs(other.candidate.length - form.length) ||
        (one.candidate < other.candidate ? -1 : 1),
    )
    .slice(0, count)
    .map(({ candidate }) => candidate)
