import type { UpdateKind } from '@dateline/content-schema/article'
import type { Collection, Db, ObjectId } from 'mongodb'
import type { Told } from '../../admin/told'
import { SCHEDULE } from '../../collections/slugs'
import type { IndexPlan } from '../feedIndexes'
import type { ReasonCode } from './reasonWords'

export const ACTIONS = ['publish', 'unpublish'] as const
export type ScheduleAction = (typeof ACTIONS)[number]

export const STATES = ['waiting', 'running', 'done', 'cancelled', 'needs-a-person'] as const
export type ScheduleState = (typeof STATES)[number]

/** Not decided yet: the scheduler is going to act, or is acting. */
export const PENDING: readonly ScheduleState[] = ['waiting', 'running']

/** Somebody or something still has to act. */
export const OPEN: readonly ScheduleState[] = [...PENDING, 'needs-a-person']

/** A row as it stands in the database. What Payload does not know of it is the scheduler's alone. */
export type ScheduleRow = {
  _id: ObjectId
  article: ObjectId
  /** The id of the version that was approved, the hash of its content, and its revision; absent for `unpublish`. */
  version?: string | null
  contentHash?: string | null
  revision?: number | null
  at: Date
  action: ScheduleAction
  /** What the change of a live story is, and the sentence for readers; absent where nobody said so. */
  kind?: UpdateKind | null
  note?: string | null
  by: ObjectId
  state: ScheduleState
  doneAt?: Date | null
  /** Whole seconds between `at` and `doneAt`. */
  lateBySeconds?: number | null
  /** Why a person is needed, or why it is cancelled. */
  reason?: ReasonCode | null
  detail?: string | null
  findings?: Told[] | null
  /** When the person was told by mail that they are needed. */
  toldAt?: Date | null
  /** Until when one process is at telling them. */
  tellUntil?: Date | null
  /** Whoever acts, for as long as the lease of this name is theirs. */
  holder?: string
  /** How often the row was taken: the fence. Whoever holds an older number has lost it. */
  claims?: number
  /** How often it failed by a fault of ours, and how often whoever acted was gone in the middle. */
  attempts?: number
  interruptions?: number
  /** The database session in which `holder` writes, so that the next one can end it. */
  session?: string
}

export const scheduleRowsIn = (db: Db): Collection<ScheduleRow> => db.collection<ScheduleRow>(SCHEDULE)

export const SCHEDULE_INDEXES: readonly IndexPlan[] = [
  {
    // A story goes out once, and once away: two that wait would contradict each other.
    name: 'dateline_pending',
    key: { article: 1, action: 1 },
    options: { unique: true, partialFilterExpression: { state: { $in: [...PENDING] } } },
  },
  { name: 'dateline_due', key: { state: 1, at: 1 } },
]
