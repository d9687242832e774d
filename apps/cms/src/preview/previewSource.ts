import type { LanguageCode } from '@dateline/content-schema/language'
import type { Payload, SelectType, Where } from 'payload'
import { PHOTOS, SECTIONS } from '../collections/slugs'
import type { ContentSource } from '../content-api/load/contentSource'
import { publicSource } from '../content-api/load/contentSource'
import type { StoredLabel } from '../content-api/storedContent'
import { NO_SECTION } from './draftAsPublished'

const SECTION_NAMES: Readonly<Record<string, string>> = { en: 'No section yet', ru: 'Рубрика не выбрана' }

type Photos = { payload: Payload; where: Where; select: SelectType }

/** Past the read rule: the photos of a draft are not public, and whoever may see the draft may see them. */
const findPhotos = async <Document>({ payload, where, select }: Photos): Promise<Document[]> => {
  const { docs } = await payload.find({
    collection: PHOTOS,
    where,
    select,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs as Document[]
}

const idsAsked = (where: Where): unknown[] =>
  typeof where.id === 'object' && 'in' in where.id && Array.isArray(where.id.in) ? where.id.in : []

/**
 * What stands around a draft, as readers will see it: a related story that is not published is not there. Only the
 * pictures are those of the draft.
 * @param language that of the draft
 */
export const previewSource = (payload: Payload, language: LanguageCode): ContentSource => {
  const readers = publicSource(payload)
  const noSection: StoredLabel = {
    id: NO_SECTION,
    name: SECTION_NAMES[language] ?? 'No section yet',
    slug: 'section',
    language,
  }
  return {
    find: async <Document>(query: Parameters<ContentSource['find']>[0]) => {
      if (query.collection === PHOTOS) return findPhotos<Document>({ payload, ...query })
      const ids = query.collection === SECTIONS ? idsAsked(query.where) : []
      if (!ids.includes(NO_SECTION)) return readers.find<Document>(query)
      // The database knows no such id, and would not know what to do with it.
      const where = { id: { in: ids.filter((id) => id !== NO_SECTION) } }
      return [...(await readers.find<Document>({ ...query, where })), noSection as Document]
    },
    // Parts of an unfinished text are left out at each key; the people who run the house need not hear of it.
    warn: () => undefined,
    awaitedTag: readers.awaitedTag,
    pairTag: readers.pairTag,
  }
}
