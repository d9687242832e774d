import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { APIError } from 'payload'
import { readerDocument } from '../../../publishing/recordsPublicChange'
import type { HookedDocument } from '../../../publishing/storedDocument'
import { relationId } from '../../../publishing/storedDocument'
import { canMoveStage, STAGES } from '../../../workflow/stages'
import type { Stage } from '../../../workflow/stages'
import { refusalOf } from '../../../workflow/writeIntent'
import { ARTICLES } from '../../slugs'
import { saveKindOf } from '../../../publishing/noteSaveKind'

const isStage = (value: unknown): value is Stage => STAGES.some((stage) => stage === value)

/**
 * Access decides who may try; this decides what is legal. It runs for REST, bulk calls, duplicates, restores, jobs
 * and the Local API with access overridden alike.
 */
export const refuseIllegalSave: CollectionBeforeChangeHook<HookedDocument> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const kind = saveKindOf(req, ARTICLES)
  if (kind.isRestore && data._status === 'published' && !kind.isDraftSave) {
    throw new APIError(
      'An old version is restored as a draft: add ?draft=true. Publish it when you have read it.',
      400,
    )
  }
  const live =
    operation === 'update' ? await readerDocument({ collection: ARTICLES, id: originalDoc?.id, req }) : null
  const wasPublished = live?._status === 'published' && !live.deletedAt
  const isTrashing = Boolean(data.deletedAt) !== Boolean(originalDoc?.deletedAt)
  const refusal = refusalOf({
    actor: req.user,
    operation,
    isDraftSave: kind.isDraftSave,
    wasPublished,
    willBePublished: data._status === 'published' && !data.deletedAt,
    isTrashing,
    owner: { createdBy: originalDoc?.createdBy, assignee: originalDoc?.assignee },
  })
  if (refusal) throw new APIError(refusal.message, refusal.status)

  const from: unknown = originalDoc?.stage ?? 'idea'
  const to: unknown = data.stage ?? from
  if (
    req.user &&
    operation === 'update' &&
    isStage(from) &&
    isStage(to) &&
    !canMoveStage({ role: req.user.role, from, to })
  ) {
    throw new APIError(`stage: your role may not move a story from "${from}" to "${to}".`, 403)
  }
  const hasNewDraft = wasPublished && originalDoc?._status === 'draft'
  if (
    operation === 'update' &&
    !kind.isDraftSave &&
    kind.status === undefined &&
    hasNewDraft &&
    !isTrashing
  ) {
    throw new APIError(
      '_status: this story has a newer draft that this save would publish. Send "_status": "published" to publish it, or ?draft=true to go on drafting.',
      400,
    )
  }
  return {
    ...data,
    createdBy: operation === 'create' ? (relationId(req.user) ?? data.createdBy) : originalDoc?.createdBy,
  }
}

export const refuseIllegalDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const live = await readerDocument({ collection: ARTICLES, id, req })
  const refusal = refusalOf({
    actor: req.user,
    operation: 'delete',
    isDraftSave: false,
    wasPublished: live?._status === 'published' && !live.deletedAt,
    willBePublished: false,
    isTrashing: false,
    owner: live ?? {},
  })
  if (refusal) throw new APIError(refusal.message, refusal.status)
}
