import { ObjectId } from 'mongodb'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { mongooseOf, sessionOf } from '../../../database/sessionOf'
import { saveKindOf } from '../../../publishing/noteSaveKind'
import type { HookedDocument } from '../../../publishing/storedDocument'
import { ARTICLES } from '../../slugs'

type Moment = 'before' | 'after'

/** `?keeps=before` or `?keeps=after` of a draft save: which version is to stay as it is. */
const momentOf = (req: PayloadRequest): Moment | null => {
  const { keeps } = req.query
  if (keeps === undefined || !saveKindOf(req, ARTICLES).isDraftSave) return null
  if (keeps === 'before' || keeps === 'after') return keeps
  throw new APIError('keeps: say "before" or "after", or leave it out.', 400)
}

/** The newest version is made one that no autosave writes over, in the transaction of the save. */
const keepNewest = async (req: PayloadRequest, id: unknown): Promise<void> => {
  const session = await sessionOf(req)
  const versions = mongooseOf(req).connection.collection(`_${ARTICLES}_versions`)
  const newest = await versions
    .find({ parent: new ObjectId(String(id)) }, { session, projection: { _id: 1 } })
    .sort({ updatedAt: -1 })
    .limit(1)
    .next()
  if (newest) await versions.updateOne({ _id: newest._id }, { $set: { autosave: false } }, { session })
}

/**
 * Autosaves write over one version, so that a sitting leaves one in the history and not a hundred. Where a sitting
 * ends, the next save says so: of the version that stood before it, or of the one that it made.
 */
export const keepVersionBefore: CollectionBeforeChangeHook<HookedDocument> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update' && momentOf(req) === 'before') await keepNewest(req, originalDoc?.id)
  return data
}

export const keepVersionAfter: CollectionAfterChangeHook<HookedDocument> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation === 'update' && momentOf(req) === 'after') await keepNewest(req, doc.id)
  return doc
}
