import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, Where } from 'payload'
import { APIError, Forbidden } from 'payload'
import { mongooseOf, sessionOf } from '../database/sessionOf'
import { isPinnedToOne } from './isPinnedToOne'
import { isAdmin } from './roles'

export const MAX_BULK = 50

const refuseMany = (count: string): never => {
  throw new APIError(
    `where: this matches ${count} documents; one call may change at most ${MAX_BULK}. Narrow the condition.`,
    400,
  )
}

/** The condition of a call that is made by one, not by an id. */
const conditionOf = (args: object): Where | undefined =>
  'where' in args && !('id' in args && args.id !== undefined) ? (args.where as Where | undefined) : undefined

const limitOf = (args: object): number =>
  'limit' in args && typeof args.limit === 'number' && args.limit > 0 ? args.limit : Infinity

/**
 * A call that changes everything that matches a condition is for admins, and for at most fifty documents: one
 * slip of a filter must not be able to rewrite or delete an archive. A condition that names one id is no such call:
 * the admin restores from the trash, and deletes for good, in this way.
 */
export const guardBulk: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
  collection,
}) => {
  const where = conditionOf(args)
  if (overrideAccess || (operation !== 'update' && operation !== 'delete') || where === undefined) return args
  if (!isPinnedToOne(where)) {
    if (!isAdmin(req.user)) throw new Forbidden(req.t)
    const { totalDocs } = await req.payload.db.count({ collection: collection.slug, req, where })
    if (totalDocs > MAX_BULK) refuseMany(String(totalDocs))
  }
  // Drafts and the trash are looked for among the versions, which the count above does not see.
  return operation === 'update' ? { ...args, limit: Math.min(limitOf(args), MAX_BULK + 1) } : args
}

type BulkResult = { docs: unknown[]; errors: { message: string; isPublic?: boolean }[] }

/** One more statement in the transaction throws, as a conflict, where the database has given the transaction up. */
const throwIfGivenUp = async (req: Parameters<CollectionAfterOperationHook>[0]['req']): Promise<void> => {
  await mongooseOf(req)
    .connection.collection('leases')
    .findOne({}, { session: await sessionOf(req), projection: { _id: 1 } })
}

/**
 * All or nothing. Payload goes on after a document that failed and commits the rest, and with it whatever was
 * written of the failed one before its announcement. Thrown here, everything is rolled back.
 */
export const completeBulk: CollectionAfterOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
  result,
}) => {
  const where = conditionOf(args)
  if ((operation !== 'update' && operation !== 'delete') || where === undefined) return
  const { docs, errors } = result as unknown as BulkResult
  if (errors.length > 0) {
    await throwIfGivenUp(req)
    const messages = errors.map(({ isPublic, message }) => (isPublic ? message : 'Something went wrong.'))
    throw new APIError(`Nothing was changed. ${[...new Set(messages)].join(' ')}`, 400)
  }
  if (overrideAccess) return
  if (docs.length > MAX_BULK) refuseMany(`more than ${MAX_BULK}`)
  // The one document is out of reach; "0 changed" would read like a success.
  if (docs.length === 0 && isPinnedToOne(where)) throw new Forbidden(req.t)
}
