import { createHash } from 'node:crypto'
import type { FlattenedField } from 'payload'
import { slugify } from '../../fields/slugify'
import type { StoredDocument } from '../storedDocument'
import { textOf } from '../storedDocument'

/** What the newsroom or the house keeps about a story: it goes on from where it stands, whatever was approved. */
const NOT_APPROVED: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'stage',
  'assignee',
  'due',
  'desk',
  'legalCheck',
  'createdBy',
  'savedBy',
  'revision',
  'publishedAt',
  'publishedSlug',
  'firstPublishedAt',
  'takenDown',
  'wordCount',
  'photosShown',
])

const emptyOf = (field: FlattenedField): unknown => {
  if (field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany)) return []
  return field.type === 'group' ? {} : null
}

/**
 * Everything of a version that is put before readers, each field named, an empty one too: what a save leaves out
 * would be taken from the newest draft.
 */
export const approvedContent = (
  fields: readonly FlattenedField[],
  version: StoredDocument,
): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter((field) => !NOT_APPROVED.has(field.name) && !('virtual' in field && field.virtual))
      .map((field) => [field.name, version[field.name] ?? emptyOf(field)]),
  )

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)

/** The same value in one spelling: keys in order, what is empty left out. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, canonical(inner)] as const)
      .filter(([, inner]) => !isEmpty(inner))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** Equal where readers would see the same. */
export const contentHash = (content: Record<string, unknown>): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex')

/**
 * The slug of a draft that goes on after its story went out: readers know an address now, so one that merely followed
 * a newer headline does not change it. One that somebody typed does.
 */
export const slugAfterRelease = (draft: StoredDocument, released: StoredDocument): unknown =>
  textOf(draft.slug) === slugify(textOf(draft.headline), 'story') ? released.slug : draft.slug
