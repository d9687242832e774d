import { ObjectId } from 'mongodb'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { sessionOf } from '../../../database/sessionOf'
import { databaseOf } from '../../../publishing/feedCollections'
import { liveDocument, readLiveDocument } from '../../../publishing/liveDocument'
import { saveKindOf } from '../../../publishing/noteSaveKind'
import { releaseOf } from '../../../publishing/release'
import { meantimeOf } from '../../../publishing/scheduler/meantimeOf'
import { OPEN, scheduleRowsIn } from '../../../publishing/scheduler/scheduleRows'
import type { HookedDocument } from '../../../publishing/storedDocument'
import { ARTICLES } from '../../slugs'

/**
 * In the transaction of the save, so that a release at the same moment conflicts with it. What the scheduler is
 * running is stopped too: it finds its row changed.
 */
const reconsider = async (req: PayloadRequest, id: string): Promise<void> => {
  const rows = scheduleRowsIn(databaseOf(req.payload))
  const session = await sessionOf(req)
  const open = await rows
    .find({ article: new ObjectId(id), state: { $in: [...OPEN] } }, { session })
    .toArray()
  if (open.length === 0) return
  const place = { collection: ARTICLES, id, req } as const
  const before = await liveDocument(place)
  const after = await readLiveDocument(place)
  for (const { _id, action, state } of open) {
    const meantime = meantimeOf({ action, state, before, after })
    if (meantime !== null) await rows.updateOne({ _id }, { $set: meantime }, { session })
  }
}

export const reconsiderSchedule: CollectionAfterChangeHook<HookedDocument> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation === 'update' && !saveKindOf(req, ARTICLES).isDraftSave && releaseOf(req) === null)
    await reconsider(req, String(doc.id))
  return doc
}

export const reconsiderDeleted: CollectionAfterDeleteHook = async ({ id, req }) => {
  await reconsider(req, String(id))
}
