import type { Actor } from '../access/roles'
import { isEditor, isNewsroom, isOwn, isPublisher } from '../access/roles'
import type { Refusal } from './refusal'
import type { RefusalCode } from './refusalWords'
import { refusalWords } from './refusalWords'

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

const refuse = (
  status: Refusal['status'],
  code: RefusalCode,
  message: string = refusalWords.en[code],
): Refusal => ({ status, code, values: {}, message })

/** @returns why this person may not make this save, or null */
export const refusalOf = (facts: SaveFacts): Refusal | null => {
  const { actor, operation, isDraftSave, wasPublished, willBePublished, isTrashing, owner } = facts
  const touchesReaders = !isDraftSave && (wasPublished || willBePublished)
  if (!actor) {
    // No actor, no publish: seed, import and scheduler name the person in whose name they work.
    return touchesReaders ? refuse(401, 'nobodyPublishes') : null
  }
  if (!isNewsroom(actor)) return refuse(403, 'notNewsroom')
  if (touchesReaders && !isPublisher(actor)) {
    if (!wasPublished) return refuse(403, 'publishingForPublishers')
    // Whoever asks without an interface is told the switch.
    const message = `${refusalWords.en.liveForPublishers.slice(0, -1)} (?draft=true).`
    return refuse(403, 'liveForPublishers', message)
  }
  if (operation === 'delete' && !isPublisher(actor)) return refuse(403, 'deletionForPublishers')
  if (operation === 'create' || isEditor(actor)) return null
  if (!isOwn(actor, owner)) return refuse(403, 'notOwn')
  return wasPublished ? refuse(403, isTrashing ? 'trashForEditors' : 'changeForEditors') : null
}
