import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { APIError } from 'payload'
import { liveDocument } from '../../../publishing/liveDocument'
import { saveKindOf } from '../../../publishing/noteSaveKind'
import type { HookedDocument } from '../../../publishing/storedDocument'
import { relationId } from '../../../publishing/storedDocument'
import { canMoveStage, STAGES } from '../../../workflow/stages'
import type { Stage } from '../../../workflow/stages'
import { refusalOf } from '../../../workflow/writeIntent'
import { ARTICLES } from '../../slugs'

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
  const live =
    operation === 'update' ? await liveDocument({ collection: ARTICLES, id: originalDoc?.id, req }) : null
  const refusal = refusalOf({
    actor: req.user,
    operation,
    isDraftSave: saveKindOf(req, ARTICLES).isDraftSave,
    wasPublished: live?._status === 'published' && !live.deletedAt,
    willBePublished: data._status === 'published' && !data.deletedAt,
    isTrashing: Boolean(data.deletedAt) !== Boolean(originalDoc?.deletedAt),
    owner: { createdBy: originalDoc?.createdBy, assignee: originalDoc?.assignee },
  })
  if (refusal) throw new APIError(refusal.message, refusal.status)

  // A new story begins as an idea, wherever its first save puts it.
  const from: unknown = operation === 'create' ? 'idea' : (originalDoc?.stage ?? 'idea')
  const to: unknown = data.stage ?? from
  if (req.user && isStage(from) && isStage(to) && !canMoveStage({ role: req.user.role, from, to })) {
    throw new APIError(`stage: your role may not move a story from "${from}" to "${to}".`, 403)
  }
  return {
    ...data,
    createdBy: operation === 'create' ? (relationId(req.user) ?? data.createdBy) : originalDoc?.createdBy,
  }
}

export const refuseIllegalDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const live = await liveDocument({ collection: ARTICLES, id, req })
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
