import { UPDATE_KINDS, type UpdateKind } from '@dateline/content-schema/article'
import type { ScheduleAction } from '../../publishing/scheduler/scheduleRows'
import { NOTE_OF } from '../../workflow/noteOf'
import type { ScheduleRefusal } from './scheduleRefusalWords'
import { scheduleRefusal } from './scheduleRefusalWords'

export type ScheduleFacts = {
  action: ScheduleAction
  at: Date
  now: Date
  /** Whether readers see the story at present. */
  isLive: boolean
  /** Whether something stands in the newsroom that readers do not see yet. */
  hasNewText: boolean
  /** What else waits for this story. */
  others: readonly { action: ScheduleAction; at: Date }[]
  /** What was said of a change. */
  kind: UpdateKind | null
  note: string
}

const MAX_DAYS = 2 * 366
const DAY = 86_400_000

const whenOf = ({ at }: { at: Date }): { when: string } => ({ when: at.toISOString() })

const refusalOfUpdate = ({ action, isLive, kind, note }: ScheduleFacts): ScheduleRefusal | null => {
  const isChange = action === 'publish' && isLive
  if (kind !== null && !UPDATE_KINDS.includes(kind))
    return scheduleRefusal('kind', 'kindUnknown', { kind: String(kind), kinds: UPDATE_KINDS.join(', ') })
  if (kind !== null && !isChange) return scheduleRefusal('kind', 'kindOfNothing')
  if (note !== '' && (kind === null || NOTE_OF[kind] === 'none'))
    return scheduleRefusal('note', kind === null ? 'noteOfNothing' : 'noteOfTypo')
  return kind !== null && NOTE_OF[kind] === 'required' && note === ''
    ? scheduleRefusal('note', 'noteMissing', { kind })
    : null
}

/** @returns why this cannot be scheduled, with its field and the remedy, or null */
export const refusalOfSchedule = (facts: ScheduleFacts): ScheduleRefusal | null => {
  const { action, at, now, isLive, hasNewText, others } = facts
  if (at.getTime() <= now.getTime()) return scheduleRefusal('at', 'momentIsOver')
  if (at.getTime() > now.getTime() + MAX_DAYS * DAY) return scheduleRefusal('at', 'tooFarAhead')
  const same = others.find((other) => other.action === action)
  if (same) return scheduleRefusal('action', 'sameAgain', whenOf(same))
  const publication = others.find((other) => other.action === 'publish')
  const withdrawal = others.find((other) => other.action === 'unpublish')
  if (action === 'publish') {
    if (isLive && !hasNewText) return scheduleRefusal('article', 'nothingNew')
    if (withdrawal && at.getTime() >= withdrawal.at.getTime())
      return scheduleRefusal('at', 'afterItsEnd', whenOf(withdrawal))
    return refusalOfUpdate(facts)
  }
  const update = refusalOfUpdate(facts)
  if (update) return update
  if (publication)
    return at.getTime() > publication.at.getTime()
      ? null
      : scheduleRefusal('at', 'beforeItsStart', whenOf(publication))
  return isLive ? null : scheduleRefusal('action', 'nothingToEnd')
}
