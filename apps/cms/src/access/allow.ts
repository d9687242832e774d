import type { Access, FieldAccess } from 'payload'
import type { Actor } from './roles'
import { isAdmin, isEditor, isFundraiser, isNewsroom, isPublisher, isStaff } from './roles'

/** Turns a condition on the person into a Payload access function. */
const when =
  (condition: (actor: Actor) => boolean): Access =>
  ({ req }) =>
    condition(req.user)

const fieldWhen =
  (condition: (actor: Actor) => boolean): FieldAccess =>
  ({ req }) =>
    condition(req.user)

export const everybody: Access = () => true
export const nobody: Access = () => false
export const staff = when(isStaff)
export const newsroom = when(isNewsroom)
export const editors = when(isEditor)
export const publishers = when(isPublisher)
export const fundraisers = when(isFundraiser)
export const admins = when(isAdmin)

export const staffField = fieldWhen(isStaff)
export const newsroomField = fieldWhen(isNewsroom)
export const editorsField = fieldWhen(isEditor)
export const publishersField = fieldWhen(isPublisher)
export const adminsField = fieldWhen(isAdmin)
/**
 * What a document leads to. Readers are told by the content API, which leaves out what is not published, and asks by
 * the Local API; Payload's REST would hand them the ids of what is still to come.
 */
export const resolvedField: FieldAccess = ({ req }) => isNewsroom(req.user) || req.payloadAPI === 'local'
export const nobodyField: FieldAccess = () => false
