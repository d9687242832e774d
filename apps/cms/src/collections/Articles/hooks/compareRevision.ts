import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { mongooseOf, sessionOf } from '../../../database/sessionOf'
import { ARTICLES } from '../../slugs'
import { saveKindOf } from '../../../publishing/noteSaveKind'
import type { HookedDocument } from '../../../publishing/storedDocument'

/**
 * One row a story, beside the document: a draft save does not touch the main document, so two draft saves at once
 * would each read the same number and both succeed. Both write this row; one of them conflicts.
 */
const REVISIONS = 'article-revisions'
type RevisionRow = { _id: string; revision: number }

const TEXT_FIELDS = ['headline', 'kicker', 'teaser', 'leadCaption', 'body', 'slug'] as const

const textsOf = (story: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(TEXT_FIELDS.map((field) => [field, story[field] ?? null]))

/** 409: the save started from a revision that is no longer the present one. Both texts are in the answer. */
export const staleRevision = ({
  sent,
  current,
  yours,
  theirs,
}: {
  sent: unknown
  current: number
  yours: Record<string, unknown>
  theirs: Record<string, unknown>
}): APIError =>
  new APIError(
    `revision: this save started from revision ${String(sent)}, and the story is at ${current}. Somebody saved in between; nothing was changed. Compare the two texts and save again.`,
    409,
    { revision: current, yours: textsOf(yours), theirs: textsOf(theirs) },
  )

export const compareRevision: CollectionBeforeChangeHook<HookedDocument> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'create') return { ...data, revision: 1 }
  const kind = saveKindOf(req, ARTICLES)
  const rows = mongooseOf(req).connection.collection<RevisionRow>(REVISIONS)
  const session = await sessionOf(req)
  const id = String(originalDoc?.id)
  const current = Number(originalDoc?.revision ?? 1)
  if (kind.revision === undefined || kind.revision === null) {
    if (req.payloadAPI === 'REST')
      req.payload.logger.info({ msg: 'A story was saved without naming its revision.', article: id })
  } else if (kind.revision !== current) {
    throw staleRevision({ sent: kind.revision, current, yours: data, theirs: originalDoc ?? {} })
  }
  await rows.updateOne({ _id: id }, { $set: { revision: current + 1 } }, { session, upsert: true })
  return { ...data, revision: current + 1 }
}

/** Every story has its row from the first save on, so that no two saves race to make it. */
export const beginRevisions: CollectionAfterChangeHook<HookedDocument> = async ({ doc, operation, req }) => {
  if (operation === 'create') {
    const rows = mongooseOf(req).connection.collection<RevisionRow>(REVISIONS)
    await rows.updateOne(
      { _id: String(doc.id) },
      { $set: { revision: 1 } },
      { session: await sessionOf(req), upsert: true },
    )
  }
  return doc
}
