/** Pieces of text: paragraphs and fields. The first word of each is its mark and stands in no other. */
type Pieces = readonly string[]

export type Loss = {
  /** Characters that were typed and are not there, in the order in which they were typed. */
  lost: number
  /** Pieces that stand there more than once, of which one form would do, with all their forms. */
  doubled: string[]
  /** What was lost of which piece, in words. */
  told: string[]
}

const markOf = (piece: string): string => piece.split(/\s/, 1)[0] ?? ''

type Parts = readonly string[]

/** How many characters the two have in common, part by part in the same order (the longest common subsequence). */
const commonLength = (one: Parts, other: Parts): number => {
  let row = new Uint16Array(other.length + 1)
  for (const part of one) {
    const next = new Uint16Array(other.length + 1)
    for (let place = 1; place <= other.length; place += 1)
      next[place] =
        part === other[place - 1]
          ? (row[place - 1] ?? 0) + part.length
          : Math.max(row[place] ?? 0, next[place - 1] ?? 0)
    row = next
  }
  return row[other.length] ?? 0
}

/** Each with the space before it. */
const wordsOf = (piece: string): string[] => piece.split(/(?=\s)/)

/**
 * What of the typed text was not kept. Where a piece stands does not matter: two people's paragraphs may be merged in
 * either order. A piece whose mark is gone is lost as a whole.
 */
export const countLost = ({ typed, kept }: { typed: Pieces; kept: Pieces }): Loss => {
  // A space at the end of a field is not kept.
  const losses = typed.map((text) => {
    const piece = text.trimEnd()
    const forms = kept.filter((form) => markOf(form) === markOf(piece))
    const inOne = Math.max(
      0,
      ...forms.map((form) => (form === piece ? piece.length : commonLength([...piece], [...form]))),
    )
    // Whoever kept both forms of one piece has its words in two places. By words, for letters are alike everywhere.
    const together = [forms, [...forms].reverse()].map((order) =>
      commonLength(wordsOf(piece), order.flatMap(wordsOf)),
    )
    const common = inOne === piece.length ? inOne : Math.max(inOne, ...together)
    return { piece, lost: piece.length - common, forms, isDoubled: forms.length > 1 && inOne === common }
  })
  return {
    lost: losses.reduce((sum, { lost }) => sum + lost, 0),
    doubled: losses
      .filter(({ isDoubled }) => isDoubled)
      .map(({ piece, forms }) => `${piece}: “${forms.join('” “')}”`),
    told: losses
      .filter(({ lost }) => lost > 0)
      .map(({ piece, lost, forms }) => {
        // Where its mark stands in the middle of another piece, what parted the two was lost.
        const found = forms.length > 0 ? forms : kept.filter((form) => form.includes(markOf(piece)))
        return `${String(lost)} of “${piece}”: “${found.join('” “')}”`
      }),
  }
}
