import { ObjectId } from 'mongodb'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { APIError, ValidationError } from 'payload'
import { isPublisher } from '../../../access/roles'
import { sessionOf } from '../../../database/sessionOf'
import type { Schedule, User } from '../../../payload-types'
import { databaseOf } from '../../../publishing/feedCollections'
import { readLiveDocument } from '../../../publishing/liveDocument'
import { approvedContent, contentHash } from '../../../publishing/scheduler/approvedStory'
import { databaseNow } from '../../../publishing/scheduler/databaseClock'
import { aReason, NO_REASON } from '../../../publishing/scheduler/reasonWords'
import { rehearse } from '../../../publishing/scheduler/rehearse'
import type { ScheduleAction, ScheduleRow } from '../../../publishing/scheduler/scheduleRows'
import { PENDING, scheduleRowsIn } from '../../../publishing/scheduler/scheduleRows'
import type { StoryVersion } from '../../../publishing/scheduler/storyVersions'
import { newestVersionOf, versionOf } from '../../../publishing/scheduler/storyVersions'
import type { Approved } from '../../../publishing/scheduler/writeRelease'
import { relationId, textOf } from '../../../publishing/storedDocument'
import { holdRevision } from '../../Articles/hooks/compareRevision'
import { ARTICLES, SCHEDULE } from '../../slugs'
import { refusalOfSchedule } from '../refusalOfSchedule'
import type { ScheduleRefusal } from '../scheduleRefusalWords'
import { scheduleRefusal, scheduleRefusalWords } from '../scheduleRefusalWords'

const { en: say } = scheduleRefusalWords

const refuse = (refusal: ScheduleRefusal): never => {
  throw new ValidationError({ collection: SCHEDULE, errors: [refusal] })
}

const publisherOf = (req: PayloadRequest): User => {
  const { user } = req
  if (!user) throw new APIError(say.schedulingNeedsPerson, 401, { code: 'schedulingNeedsPerson' })
  if (!isPublisher(user))
    throw new APIError(say.schedulingForPublishers, 403, { code: 'schedulingForPublishers' })
  return user
}

/** A version that an autosave would write over is made one that stays, in the transaction of the approval. */
const keepVersion = async (req: PayloadRequest, version: string): Promise<void> => {
  await databaseOf(req.payload)
    .collection(`_${ARTICLES}_versions`)
    .updateOne(
      { _id: new ObjectId(version) },
      { $set: { autosave: false } },
      { session: await sessionOf(req) },
    )
}

const contentOf = (req: PayloadRequest, { story }: StoryVersion): Record<string, unknown> =>
  approvedContent(req.payload.collections[ARTICLES].config.flattenedFields, story)

const othersOf = async (
  req: PayloadRequest,
  article: string,
  own: string | undefined,
): Promise<ScheduleRow[]> =>
  scheduleRowsIn(databaseOf(req.payload))
    .find(
      {
        article: new ObjectId(article),
        state: { $in: [...PENDING] },
        ...(own ? { _id: { $ne: new ObjectId(own) } } : {}),
      },
      { session: await sessionOf(req) },
    )
    .toArray()

/** What a person was needed for is settled by a new decision about the same. */
const settleOthers = async (req: PayloadRequest, article: string, action: ScheduleAction): Promise<void> => {
  await scheduleRowsIn(databaseOf(req.payload)).updateMany(
    { article: new ObjectId(article), action, state: 'needs-a-person' },
    { $set: { state: 'cancelled', ...aReason('scheduledAnew') } },
    { session: await sessionOf(req) },
  )
}

/** The text that the caller means: the newest one, and the one that they read, where they say which. */
const newestAsRead = async (
  req: PayloadRequest,
  { article, revision }: { article: string; revision: number | null | undefined },
): Promise<StoryVersion> => {
  const newest = await newestVersionOf(req, article)
  if (newest === null) return refuse(scheduleRefusal('article', 'noStory'))
  if (newest.story.deletedAt) return refuse(scheduleRefusal('article', 'storyInTrash'))
  if (revision !== undefined && revision !== null && revision !== newest.story.revision)
    throw new APIError(
      `revision: you read revision ${String(revision)}, and the story is at ${String(newest.story.revision)}. Read it again, then approve it.`,
      409,
      { revision: newest.story.revision, code: 'readIsOld' },
    )
  return newest
}

/**
 * Decides what a row is from what was said: the moment, and the text that is approved. The approved version is pinned
 * and published on trial; what stops it then stops it now.
 */
export const acceptSchedule: CollectionBeforeChangeHook<Schedule> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const user = publisherOf(req)
  const { state } = originalDoc ?? {}
  if (operation === 'update' && state !== 'waiting' && state !== 'needs-a-person')
    return refuse(scheduleRefusal('at', 'rowIsSettled', { state: String(state) }))

  const article = relationId(data.article) ?? ''
  const action = data.action as ScheduleAction
  const at = new Date(String(data.at))
  // What was said, not what stands: an update that names no revision keeps what was approved.
  const revision =
    operation === 'create' || data.revision !== originalDoc?.revision ? data.revision : undefined
  const isApproval = operation === 'create' || state === 'needs-a-person' || revision !== undefined

  const newest = await newestAsRead(req, { article, revision })
  const live = await readLiveDocument({ collection: ARTICLES, id: article, req })
  const isLive = live?._status === 'published' && !live.deletedAt
  // What was said of a change says nothing any more where readers lost the story since.
  const isOver = !isLive && operation === 'update' && data.kind === originalDoc?.kind
  const kind = isOver ? null : (data.kind ?? null)
  const note = isOver ? '' : textOf(data.note).trim()
  const refusal = refusalOfSchedule({
    action,
    at,
    now: await databaseNow(databaseOf(req.payload)),
    isLive,
    hasNewText: newest.story._status !== 'published' || !isApproval,
    others: await othersOf(req, article, originalDoc?.id),
    kind,
    note,
  })
  if (refusal) return refuse(refusal)

  if (operation === 'create') await settleOthers(req, article, action)
  const row = {
    article,
    action,
    at: at.toISOString(),
    kind,
    note: note || null,
    by: user.id,
    state: 'waiting' as const,
    doneAt: null,
    lateBySeconds: null,
    ...NO_REASON,
    toldAt: null,
  }
  if (action === 'unpublish') return { ...row, version: null, contentHash: null, revision: null }

  const known = { version: String(originalDoc?.version), contentHash: String(originalDoc?.contentHash) }
  const pinned = isApproval ? newest : await versionOf(req, { article, version: known.version })
  if (pinned === null) return refuse(scheduleRefusal('version', 'approvedIsGone'))
  const approved: Approved = isApproval
    ? { version: pinned.id, contentHash: contentHash(contentOf(req, pinned)) }
    : known
  const update = kind === null ? null : { kind, note: row.note }
  await rehearse({ payload: req.payload, order: { article, action, approved, update, user }, at })
  await holdRevision(req, article)
  if (isApproval) await keepVersion(req, pinned.id)
  return { ...row, ...approved, revision: pinned.story.revision }
}
