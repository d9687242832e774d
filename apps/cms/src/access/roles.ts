import type { User } from '../payload-types'

export const ROLES = ['reporter', 'editor', 'publisher', 'fundraiser', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What a check needs to know of who asks. Null is anonymous. */
export type Actor = Pick<User, 'id' | 'role'> | null | undefined

const hasRole = (actor: Actor, roles: readonly Role[]): boolean =>
  Boolean(actor && roles.includes(actor.role))

export const isStaff = (actor: Actor): boolean => hasRole(actor, ROLES)
export const isAdmin = (actor: Actor): boolean => hasRole(actor, ['admin'])
/** Who works on stories. */
export const isNewsroom = (actor: Actor): boolean =>
  hasRole(actor, ['reporter', 'editor', 'publisher', 'admin'])
/** Who edits the stories, photos, authors and topics of everybody. */
export const isEditor = (actor: Actor): boolean => hasRole(actor, ['editor', 'publisher', 'admin'])
/** Who decides what readers see. */
export const isPublisher = (actor: Actor): boolean => hasRole(actor, ['publisher', 'admin'])
export const isFundraiser = (actor: Actor): boolean => hasRole(actor, ['fundraiser', 'admin'])

/** Own = `createdBy` or `assignee`. */
export const isOwn = (actor: Actor, document: { createdBy?: unknown; assignee?: unknown }): boolean => {
  if (!actor) return false
  const idOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return [document.createdBy, document.assignee].some((person) => idOf(person) === actor.id)
}
