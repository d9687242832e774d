import type { FrontEdition, StoredEdition } from './frontEdition'
import { editionIn, isSameEdition, revisionOf, toFrontEdition } from './frontEdition'

export type StaleEdition = {
  /** Which of the editions that were sent. */
  index: number
  language: string
  started: number
  current: number
  yours: FrontEdition
  /** Null where the edition was taken away. */
  theirs: FrontEdition | null
}

type Save = {
  sent: readonly StoredEdition[]
  /** The editions of the newest version. */
  newest: readonly StoredEdition[]
  /** A number that no edition ever had. */
  next: number
  /** The languages that this save is about; the others are put beside them as they were stored. */
  isMeant: (language: string) => boolean
}

/**
 * Compares each edition with the newest one. One that says the same keeps its revision, whatever the save started
 * from: nothing of anybody is lost by it.
 */
export const settleRevisions = ({
  sent,
  newest,
  next,
  isMeant,
}: Save): { editions: StoredEdition[]; stale: StaleEdition | null; unnamed: string[] } => {
  let stale: StaleEdition | null = null
  const unnamed: string[] = []
  const editions = sent.map((edition, index) => {
    const { language, revision } = edition
    if (!isMeant(language)) return edition
    const theirs = editionIn(newest, language)
    const current = revisionOf(theirs)
    if (theirs && isSameEdition(edition, theirs)) return { ...edition, revision: current }
    if (revision === undefined || revision === null) unnamed.push(language)
    else if (revision !== current)
      stale ??= {
        index,
        language,
        started: revision,
        current,
        yours: toFrontEdition(edition),
        theirs: theirs ? toFrontEdition(theirs) : null,
      }
    return { ...edition, revision: next }
  })
  return { editions, stale, unnamed }
}
