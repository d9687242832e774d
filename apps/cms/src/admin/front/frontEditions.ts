import type { Place } from './frontPlaces'
import type { FrontStory } from './frontStory'

/** The newest front page of one language. */
export type ShownEdition = {
  language: string
  places: Place[]
  revision: number
  /** Readers have another one. */
  isDraft: boolean
}

export type FrontEditions = { editions: ShownEdition[]; stories: FrontStory[] }
