import type { LanguageCode } from '@dateline/content-schema/language'
import type { Payload } from 'payload'
import { FRONT_PAGE } from '../../collections/slugs'
import { relationId, relationIds } from '../../publishing/storedDocument'
import type { FrontChoice } from '../mappers/toFront'

type StoredPin = { story?: unknown; until?: unknown }
type StoredEdition = {
  language?: unknown
  lead?: unknown
  slots?: unknown
  pins?: readonly StoredPin[] | null
}
type StoredFront = { _status?: unknown; editions?: readonly StoredEdition[] | null }

const NOTHING_CHOSEN: FrontChoice = { lead: null, slots: [] }

/**
 * The worker tells of an expiry by the clock of the database; a page that is made because of that must not find the
 * pin still standing by a clock that is a little behind.
 */
const CLOCK_TOLERANCE_MILLISECONDS = 1000

const isOver = ({ until }: StoredPin, now: Date): boolean =>
  (typeof until === 'string' || until instanceof Date) &&
  new Date(until).getTime() <= now.getTime() + CLOCK_TOLERANCE_MILLISECONDS

type Asked = { language: LanguageCode; now: Date }

/** The choice of one edition, published or not. A place whose time is over has no story: the newest one stands there. */
export const choiceOf = (edition: StoredEdition, now: Date): FrontChoice => {
  const over = new Set(
    (edition.pins ?? []).filter((pin) => isOver(pin, now)).map(({ story }) => relationId(story)),
  )
  const standing = (id: string | null): string | null => (over.has(id) ? null : id)
  return {
    lead: standing(relationId(edition.lead)),
    slots: relationIds(edition.slots).map(standing),
  }
}

export const toFrontChoice = (stored: StoredFront, { language, now }: Asked): FrontChoice => {
  if (stored._status !== 'published') return NOTHING_CHOSEN
  const edition = stored.editions?.find((candidate) => candidate.language === language)
  return edition === undefined ? NOTHING_CHOSEN : choiceOf(edition, now)
}

/** Past the read rule, which is for staff: only ids of stories are taken, and only from a published front page. */
export const loadFrontChoice = async (payload: Payload, asked: Asked): Promise<FrontChoice> =>
  toFrontChoice(
    await payload.findGlobal({
      slug: FRONT_PAGE,
      depth: 0,
      draft: false,
      overrideAccess: true,
    }),
    asked,
  )
