import type { LanguageCode } from '@dateline/content-schema/language'
import { AUTHORS, PHOTOS, SECTIONS, TOPICS } from '../../collections/slugs'
import { relationIds } from '../../publishing/storedDocument'
import type { MappingContext } from '../mappers/mappingContext'
import type { StoredCard, StoredLabel, StoredPhoto } from '../storedContent'
import { LABEL_SELECT, PHOTO_SELECT } from '../storedContent'
import { createTagCollector } from '../tagCollector'
import type { ContentSource } from './contentSource'
import { findByIds } from './contentSource'

type Wanted = {
  source: ContentSource
  defaultLanguage: LanguageCode
  /** Stories that may be shown as cards: their sections, authors and pictures are loaded. */
  cards: readonly StoredCard[]
  topics?: readonly string[]
  photos?: readonly string[]
}

/** Loads what the mappers look up, in at most one query for each collection, however many stories there are. */
export const loadContext = async ({
  source,
  defaultLanguage,
  cards,
  topics = [],
  photos = [],
}: Wanted): Promise<MappingContext> => {
  const labels = (collection: typeof SECTIONS | typeof TOPICS | typeof AUTHORS, ids: readonly string[]) =>
    findByIds<StoredLabel>(source, { collection, ids, select: LABEL_SELECT })
  const [sectionLabels, topicLabels, authorLabels, shownPhotos] = await Promise.all([
    labels(
      SECTIONS,
      cards.flatMap(({ section }) => relationIds(section)),
    ),
    labels(TOPICS, topics),
    labels(
      AUTHORS,
      cards.flatMap(({ authors }) => relationIds(authors)),
    ),
    findByIds<StoredPhoto>(source, {
      collection: PHOTOS,
      ids: [...cards.flatMap(({ leadPhoto }) => relationIds(leadPhoto)), ...photos],
      select: PHOTO_SELECT,
    }),
  ])
  return {
    defaultLanguage,
    sections: sectionLabels,
    topics: topicLabels,
    authors: authorLabels,
    photos: shownPhotos,
    tags: createTagCollector(),
    warn: source.warn,
    awaitedTag: source.awaitedTag,
    pairTag: source.pairTag,
  }
}
