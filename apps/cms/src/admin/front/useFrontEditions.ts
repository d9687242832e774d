'use client'

import { useCallback, useMemo, useState } from 'react'
import { askNewsroom } from '../askNewsroom'
import type { FrontEditions, ShownEdition } from './frontEditions'
import type { Place } from './frontPlaces'
import { NO_LEAD } from './frontPlaces'
import type { FrontStory } from './frontStory'
import type { FrontSave, FrontSaved } from './saveFront'
import { saveFront } from './saveFront'

export type FrontState = 'published' | 'draft' | 'unsaved' | 'saving'
export type FrontStatus = FrontSave['status']
type Edition = {
  places: Place[]
  revision: number
  state: FrontState
  /** A placement that gave way to somebody else's, until it is wanted back or something else is saved. */
  aside: Place[] | null
}
/** Somebody else saved an edition since it was read here. */
export type FrontConflict = { language: string; status: FrontStatus; theirs: ShownEdition; yours: Place[] }
export type FrontOutcome = Exclude<FrontSaved, { kind: 'saved' }> | { kind: 'saved' } | { kind: 'conflict' }

export type FrontEditionsInHand = {
  editionOf: (language: string) => Edition
  isUnsaved: (language: string) => boolean
  stories: ReadonlyMap<string, FrontStory>
  meet: (story: FrontStory) => void
  change: (language: string, places: Place[]) => void
  save: (language: string, status: FrontStatus, over?: number) => Promise<FrontOutcome>
  conflict: FrontConflict | null
  takeTheirs: (conflict: FrontConflict) => void
  takeBack: (language: string) => void
  closeConflict: () => void
}

const NOTHING: Edition = { places: [NO_LEAD], revision: 0, state: 'published', aside: null }

const toEditionInHand = ({ places, revision, isDraft }: ShownEdition): Edition => ({
  places,
  revision,
  state: isDraft ? 'draft' : 'published',
  aside: null,
})

/** The front pages that are being made here, one a language, each saved by itself. */
export const useFrontEditions = (begun: FrontEditions): FrontEditionsInHand => {
  const [editions, setEditions] = useState<Record<string, Edition>>(() =>
    Object.fromEntries(begun.editions.map((edition) => [edition.language, toEditionInHand(edition)])),
  )
  const [stories, setStories] = useState(() => new Map(begun.stories.map((story) => [story.id, story])))
  const [conflict, setConflict] = useState<FrontConflict | null>(null)

  const editionOf = useCallback((language: string) => editions[language] ?? NOTHING, [editions])
  const update = useCallback((language: string, step: (before: Edition) => Edition): void => {
    setEditions((before) => ({ ...before, [language]: step(before[language] ?? NOTHING) }))
  }, [])

  return useMemo(() => {
    const meetAll = (met: readonly FrontStory[]): void =>
      setStories((before) => new Map([...before, ...met.map((story) => [story.id, story] as const)]))
    const unsaved = (language: string): void =>
      update(language, (before) => ({ ...before, state: 'unsaved' }))

    const findConflict = async (
      language: string,
      status: FrontStatus,
      yours: Place[],
    ): Promise<FrontOutcome> => {
      const newest = await askNewsroom<FrontEditions>('newsroom/front/editions')
      const theirs = newest.isDone
        ? newest.value.editions.find((edition) => edition.language === language)
        : undefined
      if (!newest.isDone || !theirs) return { kind: 'stale' }
      meetAll(newest.value.stories)
      setConflict({ language, status, theirs, yours })
      return { kind: 'conflict' }
    }

    return {
      editionOf,
      isUnsaved: (language) => ['unsaved', 'saving'].includes(editionOf(language).state),
      stories,
      meet: (story) => meetAll([story]),
      change: (language, places) => update(language, (before) => ({ ...before, places, state: 'unsaved' })),
      save: async (language, status, over) => {
        const { places, revision } = editionOf(language)
        setConflict(null)
        update(language, (before) => ({ ...before, state: 'saving' }))
        const saved = await saveFront({ language, places, revision: over ?? revision, status })
        if (saved.kind === 'saved') {
          update(language, (before) => ({
            places: before.places,
            revision: saved.revision,
            // What was changed meanwhile is not what was sent.
            state: before.places === places ? status : 'unsaved',
            aside: null,
          }))
          return { kind: 'saved' }
        }
        unsaved(language)
        return saved.kind === 'stale' ? findConflict(language, status, places) : saved
      },
      conflict,
      takeTheirs: ({ language, theirs, yours }) => {
        update(language, () => ({ ...toEditionInHand(theirs), aside: yours }))
        setConflict(null)
      },
      takeBack: (language) =>
        update(language, ({ places, aside, revision }) => ({
          places: aside ?? places,
          revision,
          state: 'unsaved',
          aside: null,
        })),
      closeConflict: () => setConflict(null),
    }
  }, [editionOf, stories, conflict, update])
}
