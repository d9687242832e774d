import type { Card } from '@dateline/content-schema/card'
import type { LanguageCode } from '@dateline/content-schema/language'
import type { Front } from '@dateline/content-schema/site'
import { FRONT_TAG, tagOf } from '@dateline/content-schema/tag'
import type { StoredCard } from '../storedContent'
import type { MappingContext } from './mappingContext'
import { toCard } from './toCard'

export const MAX_NEWEST = 30

/** What the editors chose for one language; ids of stories that may or may not be public. */
export type FrontChoice = { lead: string | null; slots: readonly string[] }

export type LoadedFront = {
  language: LanguageCode
  choice: FrontChoice
  /** The chosen stories that readers can see, by id. */
  stories: ReadonlyMap<string, StoredCard>
  /** Newest first, one more than are shown: it leads where no lead was chosen. */
  newest: readonly StoredCard[]
}

/** The front page: no story twice. Where no lead was chosen, or it cannot be shown, the newest story leads. */
export const toFront = (
  { language, choice, stories, newest }: LoadedFront,
  context: MappingContext,
): Front => {
  // A chosen story may be published later.
  const chosenIds = [...(choice.lead === null ? [] : [choice.lead]), ...choice.slots]
  context.tags.add(FRONT_TAG, ...chosenIds.map((id) => tagOf('card', id)))
  const shown = new Set<string>()
  const show = (document: StoredCard | undefined): Card | null => {
    if (document === undefined || shown.has(document.id)) return null
    shown.add(document.id)
    return toCard(document, context)
  }
  const chosenLead = choice.lead === null ? null : show(stories.get(choice.lead))
  const curated = choice.slots.flatMap((id) => show(stories.get(id)) ?? [])
  const others = newest.flatMap((document) => show(document) ?? [])
  const [first, ...rest] = others
  return {
    language,
    lead: chosenLead ?? first ?? null,
    curated,
    newest: (chosenLead === null ? rest : others).slice(0, MAX_NEWEST),
    tags: context.tags.all(),
  }
}
