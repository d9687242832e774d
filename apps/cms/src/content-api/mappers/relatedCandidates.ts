import type { StoredCard } from '../storedContent'

export const MAX_RELATED = 4
/** Earlier stories on the same topics. */
export const MAX_PREVIOUS = 5

export type Related<Story> = {
  /** The editor's choice that readers can see, in the editor's order. */
  chosen: readonly Story[]
  byTopic: readonly Story[]
  bySection: readonly Story[]
}

type Sortable = Pick<StoredCard, 'id' | 'language' | 'firstPublishedAt'>

const momentOf = ({ firstPublishedAt }: Sortable): number =>
  firstPublishedAt ? new Date(firstPublishedAt).getTime() : 0

const newestFirst = (one: Sortable, other: Sortable): number =>
  momentOf(other) - momentOf(one) || (one.id < other.id ? 1 : -1)

/**
 * The stories for "Read more", best first: the editor's choice, then those that share a topic, then the section's,
 * both in the story's language and newest first. Never the story itself, never one twice.
 */
export const relatedCandidates = <Story extends Sortable>(
  self: Pick<Story, 'id' | 'language'>,
  { chosen, byTopic, bySection }: Related<Story>,
): Story[] => {
  const filling = (stories: readonly Story[]) =>
    stories.filter(({ language }) => language === self.language).sort(newestFirst)
  const seen = new Set([self.id])
  return [...chosen, ...filling(byTopic), ...filling(bySection)].filter(({ id }) => {
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew
  })
}
