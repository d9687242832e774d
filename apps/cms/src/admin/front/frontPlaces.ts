import type { FrontEdition, StoredEdition } from '../../globals/FrontPage/frontEdition'
import { MAX_SLOTS } from '../../globals/FrontPage/frontEdition'
import { relationId, relationIds } from '../../publishing/storedDocument'

/** One place on the front page. The first one leads; null there is a lead that is left to the newest story. */
export type Place = {
  story: string | null
  /** ISO 8601; null: until somebody changes it. */
  until: string | null
}

export const NO_LEAD: Place = { story: null, until: null }

export const toPlaces = (edition: StoredEdition | undefined): Place[] => {
  if (edition === undefined) return [NO_LEAD]
  const ends = new Map(
    (edition.pins ?? []).map(({ story, until }) => [
      relationId(story),
      typeof until === 'string' ? until : null,
    ]),
  )
  return [relationId(edition.lead), ...relationIds(edition.slots)].map((story) => ({
    story,
    until: story === null ? null : (ends.get(story) ?? null),
  }))
}

export const toEdition = (language: string, places: readonly Place[]): FrontEdition => {
  const [lead = NO_LEAD, ...slots] = places
  return {
    language,
    lead: lead.story,
    slots: slots.flatMap(({ story }) => story ?? []),
    pins: places.flatMap(({ story, until }) => (story !== null && until !== null ? [{ story, until }] : [])),
  }
}

/** Only the lead can be left to the newest story: an empty place further down closes up. */
const closedUp = ([lead = NO_LEAD, ...slots]: readonly Place[]): Place[] => [
  lead,
  ...slots.filter(({ story }) => story !== null),
]

export const movePlace = (places: readonly Place[], from: number, to: number): Place[] => {
  const others = places.filter((_, index) => index !== from)
  return closedUp([...others.slice(0, to), ...places.slice(from, from + 1), ...others.slice(to)])
}

export const removePlace = (places: readonly Place[], index: number): Place[] =>
  index === 0 ? [NO_LEAD, ...places.slice(1)] : places.filter((_, other) => other !== index)

export const setUntil = (places: readonly Place[], index: number, until: string | null): Place[] =>
  places.map((place, other) => (other === index ? { ...place, until } : place))

export const addStory = (places: readonly Place[], story: string): Place[] => [
  ...places,
  { story, until: null },
]

/** The lead that stood there goes one place down, as on a real front page. */
export const leadWith = (places: readonly Place[], story: string): Place[] =>
  closedUp([{ story, until: null }, ...places])

export const isFull = (places: readonly Place[]): boolean => places.length > MAX_SLOTS
