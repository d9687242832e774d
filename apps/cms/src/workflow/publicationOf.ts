import type { UpdateKind } from '@dateline/content-schema/article'
import type { StoredDocument } from '../publishing/storedDocument'
import { textOf } from '../publishing/storedDocument'

export type LedgerEntry = {
  id?: string | null
  at?: string | null
  kind?: UpdateKind | null
  note?: string | null
}

export type PublicationSave = {
  /** What readers see now; null when the story is new. */
  live: StoredDocument | null
  /** The whole story as it would be stored. */
  next: StoredDocument
  /** Whether what readers read differs between the two. */
  isTextChanged: boolean
  now: Date
}

/** The fields that this module alone decides. */
export type Publication = {
  _status: 'draft' | 'published'
  publishedSlug: string | null
  firstPublishedAt: string | null
  publishedAt: string | null
  takenDown: { at: string | null; reason: string | null }
  updates: LedgerEntry[]
  stage?: 'ready'
}

const ledgerOf = (story: StoredDocument | null): LedgerEntry[] =>
  Array.isArray(story?.updates) ? (story.updates as LedgerEntry[]) : []
const takenDownOf = (story: StoredDocument | null): { at: string | null; reason: string | null } => {
  const value = (story?.takenDown ?? {}) as { at?: unknown; reason?: unknown }
  return { at: textOf(value.at) || null, reason: textOf(value.reason).trim() || null }
}

/**
 * Rows that readers know stay as they are; rows that this save adds get the moment of the save. A change without a
 * row of its own counts as a typo.
 */
const nextLedger = ({ live, next, isTextChanged, now }: PublicationSave): LedgerEntry[] => {
  const told = ledgerOf(live)
  const known = new Set(told.map(({ id }) => id))
  const added = ledgerOf(next).filter(({ id }) => !id || !known.has(id))
  const stamped = added.map((row) => ({ ...row, at: isPast(row.at, now) ? row.at : now.toISOString() }))
  const isSilent = live?._status === 'published' && isTextChanged && stamped.length === 0
  return [
    ...told,
    ...stamped,
    ...(isSilent ? [{ at: now.toISOString(), kind: 'typo' as const, note: null }] : []),
  ]
}

const isPast = (value: unknown, now: Date): value is string =>
  textOf(value) !== '' && new Date(textOf(value)).getTime() <= now.getTime()

/**
 * What a save that readers notice makes of the story's publication.
 * Reader addresses carry the date of first publication, which therefore never changes. A seed or an import may name
 * one in the past at the first publication.
 */
export const publicationOf = (save: PublicationSave): Publication => {
  const { live, next, now } = save
  const wasPublished = live?._status === 'published' && !live.deletedAt
  const takenBefore = takenDownOf(live)
  const takenNow = takenDownOf(next)
  const isTakenDown = wasPublished && takenNow.reason !== null && takenNow.reason !== takenBefore.reason
  const isPublished = next._status === 'published' && !next.deletedAt && !isTakenDown
  const first =
    textOf(live?.firstPublishedAt) || (isPast(next.firstPublishedAt, now) ? next.firstPublishedAt : null)

  if (!isPublished) {
    return {
      _status: 'draft',
      publishedSlug: null,
      firstPublishedAt: textOf(live?.firstPublishedAt) || null,
      publishedAt: textOf(live?.publishedAt) || null,
      takenDown: isTakenDown ? { at: now.toISOString(), reason: takenNow.reason } : takenBefore,
      updates: live === null ? ledgerOf(next) : mergeUntold(live, next),
    }
  }
  const firstPublishedAt = first ?? now.toISOString()
  return {
    _status: 'published',
    publishedSlug: textOf(next.slug) || null,
    firstPublishedAt,
    publishedAt: wasPublished
      ? textOf(live.publishedAt) || firstPublishedAt
      : textOf(live?.firstPublishedAt)
        ? now.toISOString()
        : firstPublishedAt,
    takenDown: { at: null, reason: null },
    updates: nextLedger(save),
    stage: 'ready',
  }
}

const mergeUntold = (live: StoredDocument, next: StoredDocument): LedgerEntry[] => {
  const told = ledgerOf(live).filter(({ at }) => Boolean(at))
  const known = new Set(told.map(({ id }) => id))
  return [...told, ...ledgerOf(next).filter(({ id }) => !id || !known.has(id))]
}
