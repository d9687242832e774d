/** A text that stands in the story, or ''; its first word is its mark: whose it is, and the how manieth piece of theirs. */
type Texts = { theirs: string; yours: string; canKeepBoth: boolean }

const markOf = (text: string): { letter: string; number: number } => {
  const [, letter = '', number = '0'] = /^\s*([A-Z])(\d+)(?=\s|$)/.exec(text) ?? []
  return { letter, number: Number(number) }
}

/** Whether all of the one stands in the other, in its order. */
const standsIn = (part: string, whole: string): boolean => {
  let found = 0
  for (const character of whole) if (character === part[found]) found += 1
  return found === part.length
}

/**
 * What a sensible person keeps where two texts collide. Texts that begin with the same mark are forms of one piece: the
 * longer is the newer, for nobody here deletes, unless each has words that the other lacks. Of two texts for one field the
 * one with the later mark is the newer.
 */
export const chooseText = ({ theirs, yours, canKeepBoth }: Texts): 'theirs' | 'yours' | 'both' => {
  const [their, own] = [markOf(theirs), markOf(yours)]
  const isOnePiece = their.letter === own.letter && their.number === own.number
  if (isOnePiece && (!canKeepBoth || standsIn(theirs, yours) || standsIn(yours, theirs)))
    return theirs.length > yours.length ? 'theirs' : 'yours'
  if (their.letter === '') return 'yours'
  if (own.letter === '') return 'theirs'
  if (canKeepBoth) return 'both'
  return their.letter === own.letter && their.number > own.number ? 'theirs' : 'yours'
}
