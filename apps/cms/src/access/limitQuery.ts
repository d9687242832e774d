import type { CollectionBeforeOperationHook } from 'payload'
import { isAdmin, isStaff } from './roles'

const MAX_PUBLIC_LIMIT = 100
const MAX_PUBLIC_DEPTH = 2

const atMost = (value: unknown, limit: number): number =>
  typeof value === 'number' && value > 0 ? Math.min(value, limit) : limit

/**
 * Payload has no upper limit of its own: `limit=0` returns everything. And only an admin may write over
 * somebody's lock.
 */
export const limitQuery: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess) return
  if ('overrideLock' in args && args.overrideLock === true && !isAdmin(req.user)) {
    return { ...args, overrideLock: false }
  }
  if (operation !== 'read' || isStaff(req.user)) return
  return {
    ...args,
    depth: Math.min(typeof args.depth === 'number' ? args.depth : 0, MAX_PUBLIC_DEPTH),
    ...('limit' in args ? { limit: atMost(args.limit, MAX_PUBLIC_LIMIT), pagination: true } : {}),
  }
}
