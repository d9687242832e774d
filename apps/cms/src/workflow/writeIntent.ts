import type { Actor } from '../access/roles'
import { isEditor, isNewsroom, isOwn, isPublisher } from '../access/roles'

/**
 * What a save means for readers. Payload has no publish permission: a plain update writes the published document
 * whatever its `_status` says. So a save is judged by what it would do, not by the field it sets.
 */
export type SaveFacts = {
  actor: Actor
  operation: 'create' | 'update' | 'delete'
  /** Writes only a version, never the document that readers see. */
  isDraftSave: boolean
  /** The document that readers see, before this save. */
  wasPublished: boolean
  willBePublished: boolean
  /** Moves to the trash, or out of it. */
  isTrashing: boolean
  owner: { createdBy?: unknown; assignee?: unknown }
}

export type Refusal = { status: 400 | 401 | 403; message: string }

/** @returns why this person may not make this save, or null */
export const refusalOf = (facts: SaveFacts): Refusal | null => {
  const { actor, operation, isDraftSave, wasPublished, willBePublished, isTrashing, owner } = facts
  const touchesReaders = !isDraftSave && (wasPublished || willBePublished)
  if (!actor) {
    // No actor, no publish: seed, import and scheduler name the person in whose name they work.
    return touchesReaders
      ? { status: 401, message: 'Publishing needs a person: log in, or name the actor.' }
      : null
  }
  if (!isNewsroom(actor))
    return { status: 403, message: 'Stories are written by the newsroom; your role has no part in them.' }
  if (touchesReaders && !isPublisher(actor)) {
    return {
      status: 403,
      message: wasPublished
        ? 'This story is published: only a publisher may change what readers see. Save it as a draft (?draft=true).'
        : 'Only a publisher may publish. Save it as a draft and hand it in.',
    }
  }
  if (operation === 'delete' && !isPublisher(actor))
    return { status: 403, message: 'Only a publisher deletes a story for good. Move it to the trash.' }
  if (operation === 'create' || isEditor(actor)) return null
  if (!isOwn(actor, owner))
    return { status: 403, message: 'This story belongs to somebody else. Ask an editor to assign it to you.' }
  if (wasPublished) {
    return {
      status: 403,
      message: `This story is published: only an editor may ${isTrashing ? 'trash' : 'change'} it now.`,
    }
  }
  return null
}
