import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { APIError } from 'payload'
import { codeOf } from '../../../admin/told'
import { isOwn } from '../../../access/roles'
import { liveDocument } from '../../../publishing/liveDocument'
import { saveKindOf } from '../../../publishing/noteSaveKind'
import type { HookedDocument } from '../../../publishing/storedDocument'
import { relationId, textOf } from '../../../publishing/storedDocument'
import { hasWords } from '../../../workflow/hasWords'
import { legalCheckAfter, legalCheckOf } from '../../../workflow/legalCheckAfter'
import { refusalOfMove } from '../../../workflow/refusalOfMove'
import type { Stage } from '../../../workflow/stages'
import { isStage } from '../../../workflow/stages'
import type { Refusal } from '../../../workflow/refusal'
import { refusalOf } from '../../../workflow/writeIntent'
import { ARTICLES } from '../../slugs'

const stageOf = (value: unknown): Stage => (isStage(value) ? value : 'idea')

const refuse = (refusal: Refusal | null): void => {
  if (refusal) throw new APIError(refusal.message, refusal.status, codeOf(refusal))
}

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
  const { isDraftSave } = saveKindOf(req, ARTICLES)
  const live =
    operation === 'update' ? await liveDocument({ collection: ARTICLES, id: originalDoc?.id, req }) : null
  const willBePublished = data._status === 'published' && !data.deletedAt
  const owner = { createdBy: originalDoc?.createdBy, assignee: originalDoc?.assignee }
  refuse(
    refusalOf({
      actor: req.user,
      operation,
      isDraftSave,
      wasPublished: live?._status === 'published' && !live.deletedAt,
      willBePublished,
      isTrashing: Boolean(data.deletedAt) !== Boolean(originalDoc?.deletedAt),
      owner,
    }),
  )

  const from = operation === 'create' ? null : stageOf(originalDoc?.stage)
  // Publication sets the stage itself, whatever was sent.
  const isPublication = willBePublished && !isDraftSave
  const to = isPublication ? (from ?? 'ready') : stageOf(data.stage ?? from)
  const before = operation === 'create' ? null : legalCheckOf(originalDoc?.legalCheck)
  // Of a word that is no stage the validation speaks, which comes after this.
  const isNoStage = data.stage !== undefined && data.stage !== null && !isStage(data.stage)
  if (!isPublication && !isNoStage)
    refuse(
      refusalOfMove({
        role: req.user?.role ?? null,
        from,
        to,
        facts: {
          isOwn: operation === 'create' || isOwn(req.user, owner),
          hasHeadline: textOf(data.headline).trim() !== '',
          hasText: hasWords(data.body),
          legalCheck: before,
        },
      }),
    )
  return {
    ...data,
    stage: isNoStage ? data.stage : to,
    legalCheck: legalCheckAfter({ from, to, before }),
    createdBy: operation === 'create' ? (relationId(req.user) ?? data.createdBy) : originalDoc?.createdBy,
  }
}

export const refuseIllegalDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const live = await liveDocument({ collection: ARTICLES, id, req })
  refuse(
    refusalOf({
      actor: req.user,
      operation: 'delete',
      isDraftSave: false,
      wasPublished: live?._status === 'published' && !live.deletedAt,
      willBePublished: false,
      isTrashing: false,
      owner: live ?? {},
    }),
  )
}
