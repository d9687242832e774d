import type { CollectionBeforeDeleteHook } from 'payload'
import { NOTES } from '../../slugs'

/** What was said about a story goes with it for good, and not before: in the trash it keeps its notes. */
export const deleteNotes: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: NOTES, req, where: { story: { equals: id } } })
}
