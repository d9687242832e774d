import type { CollectionBeforeDeleteHook } from 'payload'
import { APIError } from 'payload'
import { ARTICLES } from '../slugs'

/** A desk is not deleted while stories are on it: they would be on nobody's list. */
export const refuseBusyDesk: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.db.queryDrafts({
    collection: ARTICLES,
    req,
    limit: 1,
    where: { and: [{ 'version.desk': { equals: id } }, { 'version.deletedAt': { exists: false } }] },
  })
  if (totalDocs === 0) return
  const many = totalDocs === 1 ? 'One story is' : `${totalDocs} stories are`
  throw new APIError(`${many} on this desk. Move them to another one first; nothing was deleted.`, 409)
}
