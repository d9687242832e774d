import type { Access, CollectionConfig } from 'payload'
import { newsroom } from '../../access/allow'
import { isAdmin, isNewsroom } from '../../access/roles'

/** One's own words may be taken back; an admin clears up. What else belongs to a thread is judged in `keepThread`. */
const remove: Access = ({ req }) => {
  if (isAdmin(req.user)) return true
  return isNewsroom(req.user) ? { createdBy: { equals: req.user?.id } } : false
}

export const notesAccess: NonNullable<CollectionConfig['access']> = {
  create: newsroom,
  read: newsroom,
  update: newsroom,
  delete: remove,
}
