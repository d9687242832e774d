import { takedownOf } from '../../workflow/publicationOf'
import type { StoredDocument } from '../storedDocument'
import type { ScheduleAction, ScheduleState } from './scheduleRows'

export type Meantime = { state: Extract<ScheduleState, 'cancelled' | 'needs-a-person'>; why: string }

type Facts = {
  action: ScheduleAction
  state: ScheduleState
  /** What readers saw before a save that they may notice, and after it; null where the story is not there. */
  before: StoredDocument | null
  after: StoredDocument | null
}

const isLive = (story: StoredDocument | null): boolean =>
  story !== null && story._status === 'published' && !story.deletedAt

const whyGone = (after: StoredDocument | null): string | null => {
  if (after === null) return 'The story was deleted.'
  if (after.deletedAt) return 'The story was moved to the trash.'
  return takedownOf(after).at === null ? null : 'The story was taken down.'
}

/**
 * What a save by hand means for what waits in the schedule. Drafts mean nothing to it: the approved text goes out.
 * @returns null where the schedule still fits
 */
export const meantimeOf = ({ action, state, before, after }: Facts): Meantime | null => {
  if (state === 'needs-a-person')
    return isLive(after) === (action === 'publish') ? { state: 'cancelled', why: 'Done by hand.' } : null
  const gone = whyGone(after)
  if (action === 'unpublish') {
    const why = gone ?? (isLive(before) && !isLive(after) ? 'The story was unpublished by hand.' : null)
    return why === null ? null : { state: 'cancelled', why }
  }
  if (gone !== null) return { state: 'needs-a-person', why: gone }
  if (isLive(after))
    return { state: 'needs-a-person', why: 'The story was published by hand before its time.' }
  return isLive(before)
    ? { state: 'needs-a-person', why: 'The story was unpublished after this was approved.' }
    : null
}
