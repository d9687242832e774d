import type { Access, CollectionConfig, Where } from 'payload'
import { newsroom } from '../../access/allow'
import type { Photo } from '../../payload-types'
import type { Actor } from '../../access/roles'
import { isEditor, isNewsroom, isPublisher, isStaff } from '../../access/roles'

/** An entry of `publicIn` is `<collection>:<id>`; an empty list holds no colon. `exists` is true of an empty list. */
const isShownToNobody: Where = { publicIn: { not_like: ':' } }

/** A photo in the trash is out of readers' reach, whatever still names it: some are thrown away for legal reasons. */
export const isPublic: Where = { and: [{ publicIn: { like: ':' } }, { deletedAt: { exists: false } }] }

const ownOf = (actor: Actor): Where => ({ createdBy: { equals: actor?.id } })

const read: Access = ({ req }) => (isStaff(req.user) ? true : isPublic)

const update: Access = ({ req }) => {
  if (isEditor(req.user)) return true
  return isNewsroom(req.user) ? ownOf(req.user) : false
}

/** Moving to the trash asks here too, with the date in `data`: whoever uploaded a photo may, until readers see it. */
const remove: Access<Photo> = ({ req, data }) => {
  if (isPublisher(req.user)) return true
  return data?.deletedAt && isNewsroom(req.user) ? { and: [ownOf(req.user), isShownToNobody] } : false
}

export const photosAccess: NonNullable<CollectionConfig['access']> = {
  create: newsroom,
  read,
  update,
  delete: remove,
}
