import type { Access, CollectionConfig, Where } from 'payload'
import type { HookedDocument } from '../../publishing/storedDocument'
import { publishedWhere } from '../../access/publishedWhere'
import type { Actor } from '../../access/roles'
import { isAdmin, isEditor, isNewsroom, isPublisher } from '../../access/roles'

const ownOf = (actor: Actor): Where => ({
  or: [{ createdBy: { equals: actor?.id } }, { assignee: { equals: actor?.id } }],
})

const unpublished: Where = { publishedSlug: { equals: null } }

const read: Access = ({ req }) => (isNewsroom(req.user) ? true : publishedWhere(new Date()))

const create: Access<HookedDocument> = ({ req, data }) => {
  if (!isNewsroom(req.user)) return false
  return data?._status === 'published' && !req.query.draft ? isPublisher(req.user) : true
}

/** Who may try. What this one save would do to readers is judged in `refuseIllegalSave`. */
const update: Access = ({ req }) => {
  if (isEditor(req.user)) return true
  return isNewsroom(req.user) ? ownOf(req.user) : false
}

/** Moving to the trash asks here too, with the date in `data`. */
const remove: Access<HookedDocument> = ({ req, data }) => {
  if (isPublisher(req.user)) return true
  if (!data?.deletedAt) return false
  if (isEditor(req.user)) return unpublished
  return isNewsroom(req.user) ? { and: [ownOf(req.user), unpublished] } : false
}

export const articleAccess: NonNullable<CollectionConfig['access']> = {
  create,
  read,
  readVersions: ({ req }) => isNewsroom(req.user),
  update,
  delete: remove,
  unlock: ({ req }) => isAdmin(req.user),
}
