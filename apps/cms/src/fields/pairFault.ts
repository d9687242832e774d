/** What a document says of its pair, in one of its texts: the one that readers see, or the newest. */
export type PairState = {
  id: string
  language: string
  /** The id of what it names as its translation. */
  names: string | null
  /** Its name for an editor. */
  title: string
}

export type PairFault = { path: 'language' | 'translationOf'; message: string }

type Judged = {
  own: Omit<PairState, 'title' | 'id'> & { id: string | null }
  /** Of what it names, and of all that name either of the two; the own ones are not looked at. */
  states: readonly PairState[]
  /** Whether this save makes the choice, and has not found it. */
  isNew: boolean
}

const choiceFault = ({ own, states, isNew }: Judged): string | null => {
  if (own.names === null) return null
  if (own.names === own.id) return 'This is the same document. Choose its partner in another language.'
  const chosen = states.filter(({ id }) => id === own.names)
  const [first] = chosen
  if (first === undefined)
    return isNew ? 'There is no such document, or it lies in the trash. Choose another.' : null
  if (chosen.some(({ language }) => language === own.language))
    return `"${first.title}" is in the same language. Choose one in another language.`
  if (chosen.some(({ names }) => names !== null && names !== own.id))
    return `"${first.title}" is paired with another already. Choose that one here, or empty the field there first.`
  return null
}

/** Whoever has the place of one language in a pair keeps it until it gives it up itself. */
const placeFault = ({ own, states }: Judged): PairFault | null => {
  const chosen = states.find(({ id }) => id === own.names)
  const rival = states.find(
    (other) => chosen !== undefined && other.names === own.names && other.language === own.language,
  )
  if (chosen !== undefined && rival !== undefined) {
    const message = `"${chosen.title}" is paired with "${rival.title}" already. Empty the field of "${rival.title}" first.`
    return { path: 'translationOf', message }
  }
  const follower = states.find(
    (other) =>
      other.names === own.id &&
      other.id !== own.names &&
      (own.names !== null || other.language === own.language),
  )
  if (own.id === null || follower === undefined) return null
  const remedy = `Empty the field of "${follower.title}" first.`
  return own.names === null
    ? { path: 'language', message: `"${follower.title}" in this language is paired with this. ${remedy}` }
    : { path: 'translationOf', message: `"${follower.title}" is paired with this already. ${remedy}` }
}

/** What is wrong with a pair: the same language, itself, or a place that another has. Null where nothing is. */
export const pairFault = (judged: Judged): PairFault | null => {
  const states = judged.states.filter(({ id }) => id !== judged.own.id)
  const message = choiceFault({ ...judged, states })
  return message === null ? placeFault({ ...judged, states }) : { path: 'translationOf', message }
}
