import type { Stage } from '../../workflow/stages'
import type { Named } from '../board/board'

export type WorkItem = {
  id: string
  headline: string
  stage: Stage
  language: string
  section: Named | null
  /** ISO 8601. */
  due: string | null
  updatedAt: string
  isOnSite: boolean
}

/** Short lists, each with what came first to hand; `hasMore` leads to the board. */
export type WorkList = { items: WorkItem[]; hasMore: boolean }

/** A thread, not yet resolved, in which somebody was called by name. */
export type Mention = { id: string; story: string; headline: string; text: string; by: string; at: string }

export const WORK_LISTS = ['due', 'sentBack', 'waiting', 'drafts'] as const
export type WorkListName = (typeof WORK_LISTS)[number]

export type MyWork = Record<WorkListName, WorkList> & {
  mentions: Mention[]
  /** The clock that due times are compared with. ISO 8601. */
  now: string
}
