/** The words that a note is about, with what stood around them, and the node that they stood in. */
export type Passage = { quote: string; before: string; after: string; node: number }

export type Place = { node: number; start: number; end: number }

/** So many characters alone are telling enough to be recognised wherever they went. */
const TELLING = 24
/** Of the words around a passage, so many must still stand beside it. */
const NEIGHBOURS = 8

const placesOf = (quote: string, texts: readonly string[]): Place[] =>
  texts.flatMap((text, node) => {
    const places: Place[] = []
    for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1))
      places.push({ node, start, end: start + quote.length })
    return places
  })

/** Whether what stood beside the passage still does, on one side at least. The edge of a node counts as a side. */
const isAmongItsNeighbours = (text: string, { start, end }: Place, { before, after }: Passage): boolean => {
  const left = before.slice(-NEIGHBOURS)
  const right = after.slice(0, NEIGHBOURS)
  const hasLeft = left === '' ? start === 0 : text.slice(0, start).endsWith(left)
  const hasRight = right === '' ? end === text.length : text.slice(end).startsWith(right)
  return left === '' && right === '' ? hasLeft && hasRight : hasLeft || hasRight
}

/**
 * Where the words of a note stand now. Of several places it is the one that has kept its neighbours; where that is
 * not certain the passage counts as changed, because a note that points at the wrong words is worse than one that
 * points at none.
 * @param texts the nodes of the first level, as words
 * @returns null where the passage was changed or taken out
 */
export const findPassage = (texts: readonly string[], passage: Passage): Place | null => {
  if (passage.quote === '') return null
  const places = placesOf(passage.quote, texts)
  const familiar = places.filter((place) => isAmongItsNeighbours(texts[place.node] ?? '', place, passage))
  const stayed = familiar.filter(({ node }) => node === passage.node)
  for (const candidates of [stayed, familiar]) if (candidates.length === 1) return candidates[0] ?? null
  if (familiar.length > 1) return null
  return places.length === 1 && passage.quote.length >= TELLING ? (places[0] ?? null) : null
}
