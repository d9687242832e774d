import { relationIds } from '../../publishing/storedDocument'
import type { PairedCollection } from '../../fields/refuseUnfitPair'
import { PAGES } from '../../collections/slugs'
import type { SiteSettings } from '../siteSettings'
import { languagesOf } from '../siteSettings'
import type { StoredPaired } from '../storedContent'
import { LABEL_PAIR_SELECT, PAGE_PAIR_SELECT } from '../storedContent'
import type { ContentSource } from './contentSource'

type Wanted = {
  source: ContentSource
  settings: SiteSettings
  collection: PairedCollection
  documents: readonly StoredPaired[]
}

/** What readers can see of the pairs of these documents, in one query for all of them. */
export const loadTranslations = async <Document extends StoredPaired>({
  source,
  settings,
  collection,
  documents,
}: Wanted): Promise<Document[]> => {
  if (documents.length === 0) return []
  const named = documents.flatMap(({ translationOf }) => relationIds(translationOf))
  const ids = documents.map(({ id }) => id)
  return source.find<Document>({
    collection,
    where: {
      and: [
        { or: [{ id: { in: named } }, { translationOf: { in: [...ids, ...named] } }] },
        { language: { in: languagesOf(settings) } },
      ],
    },
    select: collection === PAGES ? PAGE_PAIR_SELECT : LABEL_PAIR_SELECT,
    sort: ['language', 'id'],
  })
}
