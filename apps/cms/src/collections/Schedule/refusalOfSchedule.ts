import { UPDATE_KINDS, type UpdateKind } from '@dateline/content-schema/article'
import type { ScheduleAction } from '../../publishing/scheduler/scheduleRows'
import { NOTE_OF } from '../../workflow/noteOf'

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

export type ScheduleRefusal = { path: 'at' | 'action' | 'article' | 'kind' | 'note'; message: string }

const MAX_DAYS = 2 * 366
const DAY = 86_400_000

const timeOf = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

const refusalOfUpdate = ({ action, isLive, kind, note }: ScheduleFacts): ScheduleRefusal | null => {
  const isChange = action === 'publish' && isLive
  if (kind !== null && !UPDATE_KINDS.includes(kind))
    return {
      path: 'kind',
      message: `kind: "${String(kind)}" is none. Choose one of ${UPDATE_KINDS.join(', ')}.`,
    }
  if (kind !== null && !isChange)
    return {
      path: 'kind',
      message: 'kind: only the change of a story that readers see is of a kind. Leave it out.',
    }
  if (note !== '' && (kind === null || NOTE_OF[kind] === 'none'))
    return {
      path: 'note',
      message: `note: readers are told of ${kind === null ? 'nothing' : 'no typo'}. Say with kind what the change is, or leave the note out.`,
    }
  return kind !== null && NOTE_OF[kind] === 'required' && note === ''
    ? {
        path: 'note',
        message: `note: a ${kind} needs a sentence for readers that says what changed. Write it.`,
      }
    : null
}

/** @returns why this cannot be scheduled, with its field and the remedy, or null */
export const refusalOfSchedule = (facts: ScheduleFacts): ScheduleRefusal | null => {
  const { action, at, now, isLive, hasNewText, others } = facts
  if (at.getTime() <= now.getTime())
    return { path: 'at', message: 'at: this moment is over. Choose a later one, or do it at once.' }
  if (at.getTime() > now.getTime() + MAX_DAYS * DAY)
    return { path: 'at', message: 'at: this is more than two years ahead. Is the year right?' }
  const same = others.find((other) => other.action === action)
  if (same)
    return {
      path: 'action',
      message: `action: the story has a time for this already, ${timeOf(same.at)}. Move that one, or cancel it first.`,
    }
  const publication = others.find((other) => other.action === 'publish')
  const withdrawal = others.find((other) => other.action === 'unpublish')
  if (action === 'publish') {
    if (isLive && !hasNewText)
      return {
        path: 'article',
        message: 'article: readers see this text already. Change the story first, then schedule the change.',
      }
    if (withdrawal && at.getTime() >= withdrawal.at.getTime())
      return {
        path: 'at',
        message: `at: the story is to be unpublished at ${timeOf(withdrawal.at)}. Choose an earlier moment, or cancel that.`,
      }
    return refusalOfUpdate(facts)
  }
  const update = refusalOfUpdate(facts)
  if (update) return update
  if (publication)
    return at.getTime() > publication.at.getTime()
      ? null
      : {
          path: 'at',
          message: `at: the story goes out at ${timeOf(publication.at)}. Choose a later moment.`,
        }
  return isLive
    ? null
    : {
        path: 'action',
        message:
          'action: readers do not see this story, so there is nothing to unpublish. Schedule its publication first.',
      }
}
