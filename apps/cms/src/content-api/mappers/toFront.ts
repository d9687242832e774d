import type { Card } from '@dateline/content-schema/card'
import type { LanguageCode } from '@dateline/content-schema/language'
import type { Front } from '@dateline/content-schema/site'
import { FRONT_TAG } from '@dateline/content-schema/tag'
import type { StoredCard } from '../storedContent'
import type { MappingContext } from './mappingContext'
import { targetTags } from './targetTags'
import { toCard } from './toCard'

export const MAX_NEWEST = 30

/** Of the newest stories that may stand on the page: a lead and eight places may all have to be filled with them. */
export const MAX_LOADED = MAX_NEWEST + 9

/**
 * What the editors chose for one language; ids of stories that may or may not be public. Null is a place for the
 * newest story.
 */
export type FrontChoice = { lead: string | null; slots: readonly (string | null)[] }

export type LoadedFront = {
  language: LanguageCode
  choice: FrontChoice
  /** The chosen stories that readers can see, by id. */
  stories: ReadonlyMap<string, StoredCard>
  /** Newest first, none of the chosen ones; some more than are shown, which fill the places that are empty. */
  newest: readonly StoredCard[]
}

/** Each chosen story once, in its first place. */
const distinct = ({ lead, slots }: FrontChoice): (string | null)[] =>
  slots.filter((id, index) => id === null || (id !== lead && slots.indexOf(id) === index))

/** The front page: no story twice. In a place whose story cannot be shown, or has had its time, the newest one stands. */
export const toFront = (
  { language, choice, stories, newest }: LoadedFront,
  context: MappingContext,
): Front => {
  const places = [choice.lead, ...distinct(choice)]
  const chosenIds = places.filter((id) => id !== null)
  // A chosen story may be published later.
  context.tags.add(FRONT_TAG, ...targetTags({ kind: 'card', ids: chosenIds, known: stories }, context))
  const cardOf = (document: StoredCard | undefined): Card | null =>
    document === undefined ? null : toCard(document, context)
  // Only what is shown is made a card: each one that is made gives the page its tag.
  const others = newest.filter(({ id }) => !chosenIds.includes(id)).values()
  const takeNewest = (): Card | null => {
    for (const document of others) {
      const card = cardOf(document)
      if (card !== null) return card
    }
    return null
  }
  const [lead, ...curated] = places
    .map((id) => (id === null ? null : cardOf(stories.get(id))))
    .map((card) => card ?? takeNewest())
  const rest = Array.from({ length: MAX_NEWEST }, takeNewest)
  return {
    language,
    lead: lead ?? null,
    curated: curated.filter((card) => card !== null),
    newest: rest.filter((card) => card !== null),
    tags: context.tags.all(),
  }
}
