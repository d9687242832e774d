import type { CollectionAfterReadHook } from 'payload'
import { isAdmin } from '../../access/roles'
import type { User } from '../../payload-types'

/**
 * Of each other staff see who somebody is, for pickers and mentions: nothing of an account, not even when it was
 * made. The house itself, which reads past all rules, needs the whole of it to check a login.
 */
export const showColleague: CollectionAfterReadHook<User> = ({ doc, overrideAccess, req }) => {
  if (overrideAccess || isAdmin(req.user) || req.user?.id === doc.id) return doc
  const { id, name, role } = doc
  return { id, name, role }
}
