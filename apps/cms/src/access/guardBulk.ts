import type { CollectionBeforeOperationHook } from 'payload'
import { APIError, Forbidden } from 'payload'
import { isAdmin } from './roles'

export const MAX_BULK = 50

/**
 * A call that changes everything that matches a condition is for admins, and for at most fifty documents: one
 * slip of a filter must not be able to rewrite or delete an archive.
 */
export const guardBulk: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
  collection,
}) => {
  if (operation !== 'update' && operation !== 'delete') return
  const isBulk = 'where' in args && args.where !== undefined && !('id' in args && args.id !== undefined)
  if (!isBulk || overrideAccess) return
  if (!isAdmin(req.user)) throw new Forbidden(req.t)
  const { totalDocs } = await req.payload.db.count({
    collection: collection.slug,
    req,
    where: args.where,
  })
  if (totalDocs > MAX_BULK) {
    throw new APIError(
      `where: this matches ${totalDocs} documents; one call may change at most ${MAX_BULK}. Narrow the condition.`,
      400,
    )
  }
}
