import { referencesOf } from '@dateline/rich-text/toElements'
import { ARTICLES, PAGES } from '../../collections/slugs'
import type { BodyTargets } from '../mappers/toBody'
import type { StoredAddress, StoredCard } from '../storedContent'
import { CARD_SELECT, PAGE_ADDRESS_SELECT } from '../storedContent'
import type { ContentSource } from './contentSource'
import { findByIds } from './contentSource'

export type LoadedTargets = BodyTargets & { photoIds: string[] }

/**
 * The stories and pages that bodies link to or show, in two queries for all of them together.
 * @param more ids of further stories that are wanted as cards
 */
export const loadBodyTargets = async (
  source: ContentSource,
  { bodies, more = [] }: { bodies: readonly unknown[]; more?: readonly string[] },
): Promise<LoadedTargets> => {
  const references = bodies.map(referencesOf)
  const [stories, pages] = await Promise.all([
    findByIds<StoredCard>(source, {
      collection: ARTICLES,
      ids: [...references.flatMap((body) => body.stories), ...more],
      select: CARD_SELECT,
    }),
    findByIds<StoredAddress>(source, {
      collection: PAGES,
      ids: references.flatMap((body) => body.pages),
      select: PAGE_ADDRESS_SELECT,
    }),
  ])
  return { stories, pages, photoIds: references.flatMap(({ photos }) => photos) }
}
