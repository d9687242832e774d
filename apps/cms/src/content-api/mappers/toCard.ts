import type { Card } from '@dateline/content-schema/card'
import { articlePath } from '@dateline/content-schema/readerPath'
import { readingMinutes } from '@dateline/content-schema/readingTime'
import { tagOf } from '@dateline/content-schema/tag'
import { relationIds } from '../../publishing/storedDocument'
import type { StoredAddress, StoredCard } from '../storedContent'
import type { MappingContext } from './mappingContext'
import { labelsOf } from './toLabel'
import { pictureOf } from './toPicture'

export const isoOf = (moment: string): string => new Date(moment).toISOString()

/** The reader address of a story; null until it has been published. */
export const storyPathOf = (
  { publishedSlug, firstPublishedAt, language }: StoredAddress,
  { defaultLanguage }: Pick<MappingContext, 'defaultLanguage'>,
): string | null =>
  publishedSlug && firstPublishedAt
    ? articlePath(publishedSlug, firstPublishedAt, { language, defaultLanguage })
    : null

/** Null where the story cannot be shown: it has no address, or its section is gone. */
export const toCard = (document: StoredCard, context: MappingContext): Card | null => {
  const { id, language, firstPublishedAt } = document
  context.tags.add(tagOf('card', id))
  const path = storyPathOf(document, context)
  const [section] = labelsOf('section', relationIds(document.section), context)
  if (path === null || !firstPublishedAt || section === undefined) {
    context.warn('content API: a published story has no address or no section', { story: id })
    return null
  }
  return {
    id,
    language,
    path,
    kicker: document.kicker ?? '',
    headline: document.headline ?? '',
    teaser: document.teaser ?? '',
    section,
    authors: labelsOf('author', relationIds(document.authors), context),
    firstPublishedAt: isoOf(firstPublishedAt),
    readingMinutes: readingMinutes(document.wordCount ?? 0),
    picture: pictureOf(document.leadPhoto, document.leadCaption, context),
  }
}

export const toCards = (documents: readonly StoredCard[], context: MappingContext): Card[] =>
  documents.flatMap((document) => toCard(document, context) ?? [])
