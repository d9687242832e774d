import { takedownOf } from '../../workflow/publicationOf'
import type { StoredDocument } from '../storedDocument'
import type { Reason, ReasonCode } from './reasonWords'
import { aReason } from './reasonWords'
import type { ScheduleAction, ScheduleState } from './scheduleRows'

export type Meantime = Reason & { state: Extract<ScheduleState, 'cancelled' | 'needs-a-person'> }

type Facts = {
  action: ScheduleAction
  state: ScheduleState
  /** What readers saw before a save that they may notice, and after it; null where the story is not there. */
  before: StoredDocument | null
  after: StoredDocument | null
}

const isLive = (story: StoredDocument | null): boolean =>
  story !== null && story._status === 'published' && !story.deletedAt

const whyGone = (after: StoredDocument | null): ReasonCode | null => {
  if (after === null) return 'deleted'
  if (after.deletedAt) return 'trashed'
  return takedownOf(after).at === null ? null : 'takenDown'
}

/**
 * What a save by hand means for what waits in the schedule. Drafts mean nothing to it: the approved text goes out.
 * @returns null where the schedule still fits
 */
export const meantimeOf = ({ action, state, before, after }: Facts): Meantime | null => {
  if (state === 'needs-a-person')
    return isLive(after) === (action === 'publish') ? { state: 'cancelled', ...aReason('doneByHand') } : null
  const gone = whyGone(after)
  if (action === 'unpublish') {
    const why = gone ?? (isLive(before) && !isLive(after) ? 'unpublishedByHand' : null)
    return why === null ? null : { state: 'cancelled', ...aReason(why) }
  }
  if (gone !== null) return { state: 'needs-a-person', ...aReason(gone) }
  if (isLive(after)) return { state: 'needs-a-person', ...aReason('publishedByHand') }
  return isLive(before) ? { state: 'needs-a-person', ...aReason('withdrawnSince') } : null
}
