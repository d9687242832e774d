import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { APIError, ValidationError } from 'payload'
import { mongooseOf, sessionOf } from '../../../database/sessionOf'
import { saveKindOf } from '../../../publishing/noteSaveKind'
import { releaseOf } from '../../../publishing/release'
import type { HookedDocument } from '../../../publishing/storedDocument'
import { ARTICLES } from '../../slugs'

/**
 * One row a story, beside the document: a draft save does not touch the main document, so two draft saves at once
 * would each read the same number and both succeed. Both write this row; one of them conflicts.
 */
const REVISIONS = 'article-revisions'
type RevisionRow = { _id: string; revision: number; writes?: number }

const rowsOf = (req: Pick<PayloadRequest, 'payload'>) =>
  mongooseOf(req).connection.collection<RevisionRow>(REVISIONS)

/** @returns the revision of the newest saved text; null where there is no such story */
export const newestRevision = async (
  req: Pick<PayloadRequest, 'payload'>,
  id: string,
): Promise<number | null> => (await rowsOf(req).findOne({ _id: id }))?.revision ?? null

const TEXT_FIELDS = ['headline', 'kicker', 'teaser', 'leadCaption', 'body', 'slug'] as const

const textsOf = (story: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(TEXT_FIELDS.map((field) => [field, story[field] ?? null]))

type Stale = { started: number; current: number; yours: HookedDocument | object; theirs: object }

/** 409: the save started from a text that is no longer the newest one. Both texts are in the answer. */
const staleRevision = ({ started, current, yours, theirs }: Stale): APIError =>
  new APIError(
    `revision: this save started from revision ${started}, and the story is at ${current}. Somebody saved in between; nothing was changed. Compare the two texts and save again.`,
    409,
    { revision: current, yours: textsOf({ ...yours }), theirs: textsOf({ ...theirs }) },
  )

/** The revision that the caller says to have started from; null where none was named, as scripts do. */
const namedRevision = (req: PayloadRequest, id: string): number | null => {
  const { revision } = saveKindOf(req, ARTICLES)
  if (revision === undefined || revision === null) {
    if (req.payloadAPI === 'REST')
      req.payload.logger.info({ msg: 'A story was saved without naming its revision.', article: id })
    return null
  }
  if (typeof revision === 'number' && Number.isInteger(revision)) return revision
  throw new ValidationError({
    collection: ARTICLES,
    errors: [{ path: 'revision', message: 'The whole number that the story was read with.' }],
  })
}

export const compareRevision: CollectionBeforeChangeHook<HookedDocument> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'create') return { ...data, revision: 1 }
  const id = String(originalDoc?.id)
  const read = Number(originalDoc?.revision ?? 1)
  const started = namedRevision(req, id) ?? read
  // A release puts before readers what the newsroom has; whoever is writing goes on from the same text.
  const step = releaseOf(req) ? 0 : 1
  const before = await rowsOf(req).findOneAndUpdate(
    { _id: id },
    // Counted too, so that the row is written, and a save at the same moment conflicts, where the number stays.
    { $set: { revision: read + step }, $inc: { writes: 1 } },
    { session: await sessionOf(req), upsert: true, returnDocument: 'before' },
  )
  // Payload does not always hand over the newest version: a bulk call starts from what readers see, and so does a
  // save by somebody who may not write the newest version. Such a save would put an old text over it.
  const current = before?.revision ?? read
  if (started !== current || read !== current)
    throw staleRevision({
      started: started === current ? read : started,
      current,
      yours: data,
      theirs: originalDoc ?? {},
    })
  return { ...data, revision: current + step }
}

/**
 * Belongs to the transaction of whoever relies on the newest text staying as it is: a save in between conflicts.
 */
export const holdRevision = async (req: PayloadRequest, id: string): Promise<void> => {
  await rowsOf(req).updateOne({ _id: id }, { $inc: { writes: 1 } }, { session: await sessionOf(req) })
}

/** Every story has its row from the first save on, so that no two saves race to make it. */
export const beginRevisions: CollectionAfterChangeHook<HookedDocument> = async ({ doc, operation, req }) => {
  if (operation === 'create') {
    await rowsOf(req).updateOne(
      { _id: String(doc.id) },
      { $set: { revision: 1 } },
      { session: await sessionOf(req), upsert: true },
    )
  }
  return doc
}

/** The row goes with the story, so that a draft save at the same moment conflicts instead of being orphaned. */
export const endRevisions: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await rowsOf(req).deleteOne({ _id: String(id) }, { session: await sessionOf(req) })
}
