import type { ReasonCode } from '../../publishing/scheduler/reasonWords'
import type { ScheduleAction, ScheduleState } from '../../publishing/scheduler/scheduleRows'

/** What stands on a day of the calendar. */
export type CalendarEntry = {
  /** Unique among all entries. */
  key: string
  kind: 'scheduled' | 'planned' | 'published'
  article: string
  headline: string
  /** ISO 8601. */
  at: string
  section: string | null
  language: string
  /** Of what is scheduled: the row, and what becomes of it. */
  row?: string
  action?: ScheduleAction
  state?: ScheduleState
  reason?: ReasonCode | null
  detail?: string | null
  /** As stored: what the server said, which `sayReason` reads. */
  findings?: unknown
  isInTrash?: boolean
  isGone?: boolean
  lateBySeconds?: number | null
}

export type CalendarAnswer = {
  entries: CalendarEntry[]
  /** What a person is needed for, whenever it was due. */
  needPerson: CalendarEntry[]
  /** Whether there was more than one answer holds: the days ahead come first. */
  isCut: boolean
  sections: { id: string; name: string; language: string }[]
}
