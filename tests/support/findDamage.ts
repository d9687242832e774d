import { isDeepStrictEqual } from 'node:util'

/** A save that the newsroom answered with 200. Its number stands in the kicker, see `kickerOf`. */
export type AcknowledgedSave = { number: number; status: 'draft' | 'published' }

/** What the database holds of a story: the document, or the `version` of one of its version rows. */
export type StoredStory = Record<string, unknown>

export type StoryAfterwards = {
  acknowledged: readonly AcknowledgedSave[]
  document: StoredStory | null
  /** Every version, in any order. */
  versions: readonly StoredStory[]
  /** How many entries of the change feed name the story. */
  feedEntries: number
}

export type Damage = {
  /** What was acknowledged and is not there. */
  lost: string[]
  /** Where the document and its versions tell different things. */
  torn: string[]
}

export const kickerOf = (number: number): string => `save ${String(number)}`

const revisionOf = (stored: StoredStory | null | undefined): number => Number(stored?.revision ?? 0)

/** What is Mongo's own and differs between a document and a version of it. */
const contentOf = ({ _id, __v, ...content }: StoredStory): StoredStory => content

/**
 * What a story has lost of its acknowledged saves. Each save left a version of its own, because no version is ever
 * removed; each publication left an entry of the feed. The creation counts as a save and a publication of its own.
 */
export const findDamage = ({ acknowledged, document, versions, feedEntries }: StoryAfterwards): Damage => {
  const isKept = ({ number, status }: AcknowledgedSave): boolean =>
    versions.some(({ kicker, _status }) => kicker === kickerOf(number) && _status === status)
  const newest = (candidates: readonly StoredStory[]): StoredStory | undefined =>
    candidates.reduce<StoredStory | undefined>(
      (found, candidate) =>
        found === undefined || revisionOf(candidate) > revisionOf(found) ? candidate : found,
      undefined,
    )
  const newestPublished = newest(versions.filter(({ _status }) => _status === 'published'))
  const revision = revisionOf(newest(versions))
  const publications = acknowledged.filter(({ status }) => status === 'published').length + 1
  const revisions = versions.map(revisionOf)

  return {
    lost: [
      ...acknowledged
        .filter((save) => !isKept(save))
        .map(({ number, status }) => `${kickerOf(number)} (${status}) has no version`),
      ...(revision >= acknowledged.length + 1
        ? []
        : [`revision ${String(revision)} after ${String(acknowledged.length + 1)} acknowledged saves`]),
      ...(feedEntries >= publications
        ? []
        : [`${String(feedEntries)} feed entries for ${String(publications)} acknowledged publications`]),
    ],
    torn: [
      ...(document !== null &&
      newestPublished !== undefined &&
      isDeepStrictEqual(contentOf(document), contentOf(newestPublished))
        ? []
        : [
            `the document is at revision ${String(revisionOf(document))}, its newest published version at ${String(revisionOf(newestPublished))}`,
          ]),
      ...(new Set(revisions).size === revisions.length ? [] : ['two versions have the same revision']),
    ],
  }
}
