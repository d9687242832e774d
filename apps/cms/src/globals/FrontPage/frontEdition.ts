import { relationId, relationIds } from '../../publishing/storedDocument'

/** Places beside the lead. */
export const MAX_SLOTS = 8

/** The front page of one language, as the global keeps it. */
export type StoredEdition = {
  language: string
  lead?: unknown
  slots?: unknown
  pins?: readonly { story?: unknown; until?: unknown }[] | null
  /** Another number than before whenever the edition became another one. */
  revision?: number | null
}

export type FrontEdition = {
  language: string
  lead: string | null
  slots: string[]
  pins: { story: string; until: string }[]
}

const isoOf = (moment: unknown): string => {
  const at = new Date(moment as string | Date)
  return Number.isNaN(at.getTime()) ? String(moment) : at.toISOString()
}

/** What an edition says, however it was stored or sent: ids for relations, one spelling for moments. */
export const toFrontEdition = ({ language, lead, slots, pins }: StoredEdition): FrontEdition => ({
  language,
  lead: relationId(lead),
  slots: relationIds(slots),
  pins: (pins ?? []).map(({ story, until }) => ({ story: relationId(story) ?? '', until: isoOf(until) })),
})

const contentOf = (edition: StoredEdition): string => {
  const { pins, ...places } = toFrontEdition(edition)
  return JSON.stringify({
    ...places,
    pins: pins.toSorted((one, other) => (one.story < other.story ? -1 : 1)),
  })
}

export const isSameEdition = (one: StoredEdition, other: StoredEdition): boolean =>
  contentOf(one) === contentOf(other)

/** An edition that is not there, or that nobody saved since revisions are counted, has none: 0. */
export const revisionOf = (edition: StoredEdition | undefined): number => edition?.revision ?? 0

export const editionIn = <One extends StoredEdition>(
  editions: readonly One[] | null | undefined,
  language: string,
): One | undefined => editions?.find((edition) => edition.language === language)

/** The editions with this one in its place. */
export const withEdition = (editions: readonly StoredEdition[], edition: StoredEdition): StoredEdition[] => {
  const isThere = editionIn(editions, edition.language) !== undefined
  return isThere
    ? editions.map((one) => (one.language === edition.language ? edition : one))
    : [...editions, edition]
}
