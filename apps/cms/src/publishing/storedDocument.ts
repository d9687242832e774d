import type { TypeWithID } from 'payload'

/** A document as it stands in the database: unknown until a field of it was looked at. */
export type StoredDocument = Readonly<Record<string, unknown>>

/** The same, as Payload hands it to a hook. */
export type HookedDocument = StoredDocument & TypeWithID

/** The id of a relation, populated or not; null where there is none. */
export const relationId = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null && 'id' in value) return relationId(value.id)
  return null
}

export const relationIds = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(relationId).filter((id) => id !== null)

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Whether readers may see a document of a collection that has drafts. */
export const isPublished = (document: StoredDocument | null, now: Date): document is StoredDocument =>
  document !== null &&
  document._status === 'published' &&
  !document.deletedAt &&
  new Date(textOf(document.publishedAt)).getTime() <= now.getTime()
