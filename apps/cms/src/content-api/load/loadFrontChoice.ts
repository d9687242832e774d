import type { LanguageCode } from '@dateline/content-schema/language'
import type { Payload } from 'payload'
import { FRONT_PAGE } from '../../collections/slugs'
import { relationId, relationIds } from '../../publishing/storedDocument'
import type { FrontChoice } from '../mappers/toFront'

type StoredEdition = { language?: unknown; lead?: unknown; slots?: unknown }
type StoredFront = { _status?: unknown; editions?: readonly StoredEdition[] | null }

const NOTHING_CHOSEN: FrontChoice = { lead: null, slots: [] }

export const toFrontChoice = (stored: StoredFront, language: LanguageCode): FrontChoice => {
  if (stored._status !== 'published') return NOTHING_CHOSEN
  const edition = stored.editions?.find((candidate) => candidate.language === language)
  return edition === undefined
    ? NOTHING_CHOSEN
    : { lead: relationId(edition.lead), slots: relationIds(edition.slots) }
}

/** Past the read rule, which is for staff: only ids of stories are taken, and only from a published front page. */
export const loadFrontChoice = async (payload: Payload, language: LanguageCode): Promise<FrontChoice> =>
  toFrontChoice(
    await payload.findGlobal({
      slug: FRONT_PAGE,
      depth: 0,
      draft: false,
      overrideAccess: true,
    }),
    language,
  )
