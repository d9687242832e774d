import type { Story } from '@dateline/content-schema/article'
import { tagOf } from '@dateline/content-schema/tag'
import { ledgerForReaders } from '../../publishing/ledgerForReaders'
import { relationIds } from '../../publishing/storedDocument'
import type { StoredStory } from '../storedContent'
import type { MappingContext } from './mappingContext'
import type { BodyTargets } from './toBody'
import { toBody } from './toBody'
import { toCard } from './toCard'
import { labelsOf } from './toLabel'

/** A story in its own words; null where it cannot be shown: it has no address, or its section is gone. */
export const toStory = (
  { document, targets }: { document: StoredStory; targets: BodyTargets },
  context: MappingContext,
): Story | null => {
  const { id } = document
  const card = toCard(document, context)
  if (card === null) return null
  context.tags.add(tagOf('article', id))
  return {
    id,
    language: card.language,
    path: card.path,
    kicker: card.kicker,
    headline: card.headline,
    teaser: card.teaser,
    section: card.section,
    topics: labelsOf('topic', relationIds(document.topics), context),
    authors: card.authors,
    leadPicture: card.picture,
    body: toBody({ of: `articles:${id}`, body: document.body, targets }, context),
    firstPublishedAt: card.firstPublishedAt,
    ...ledgerForReaders(document.updates),
  }
}
