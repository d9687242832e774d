import type { StoredDocument } from '../publishing/storedDocument'
import { textOf } from '../publishing/storedDocument'
import type { LedgerRow } from '../publishing/updatedAtForReaders'

export type LedgerEntry = LedgerRow & { id?: string | null }

/** Why a story was withdrawn, in words for readers, and when; both null while it was not. */
export type Takedown = { at: string | null; reason: string | null }

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
  takenDown: Takedown
  updates: LedgerEntry[]
  stage?: 'ready'
}

const ledgerOf = (story: StoredDocument | null): LedgerEntry[] =>
  Array.isArray(story?.updates) ? (story.updates as LedgerEntry[]) : []

export const takedownOf = (story: StoredDocument | null): Takedown => {
  const { at, reason } = (story?.takenDown ?? {}) as { at?: unknown; reason?: unknown }
  return { at: textOf(at) || null, reason: textOf(reason).trim() || null }
}

const isPast = (value: unknown, now: Date): value is string =>
  textOf(value) !== '' && new Date(textOf(value)).getTime() <= now.getTime()

/** Rows that readers were told of stay as they are; rows that this save adds follow them. */
export const toldAndAdded = ({
  live,
  next,
}: Pick<PublicationSave, 'live' | 'next'>): { told: LedgerEntry[]; added: LedgerEntry[] } => {
  const told = ledgerOf(live).filter(({ at }) => Boolean(at))
  const known = new Set(told.map(({ id }) => id))
  return { told, added: ledgerOf(next).filter(({ id }) => !id || !known.has(id)) }
}

/** New rows get the moment of the save. A change without a row of its own counts as a typo. */
const publishedLedger = (save: PublicationSave): LedgerEntry[] => {
  const { live, isTextChanged, now } = save
  const { told, added } = toldAndAdded(save)
  const stamped = added.map((row) => ({ ...row, at: isPast(row.at, now) ? row.at : now.toISOString() }))
  const isSilent = live?._status === 'published' && isTextChanged && stamped.length === 0
  return [
    ...told,
    ...stamped,
    ...(isSilent ? [{ at: now.toISOString(), kind: 'typo' as const, note: null }] : []),
  ]
}

const ledgerInDraft = (save: PublicationSave): LedgerEntry[] => {
  const { told, added } = toldAndAdded(save)
  return [...told, ...added]
}

/** A reason can be given, corrected and taken back for a story that had readers; the moment is that of the first. */
const nextTakedown = ({ live, next, now }: PublicationSave): Takedown => {
  const before = takedownOf(live)
  const { reason } = takedownOf(next)
  if (reason === null || !textOf(live?.firstPublishedAt)) return { at: null, reason: null }
  return { at: before.at ?? now.toISOString(), reason }
}

/**
 * What a save that readers notice makes of the story's publication.
 * Reader addresses carry the date of first publication, which therefore never changes. A seed or an import may name
 * one in the past at the first publication.
 */
export const publicationOf = (save: PublicationSave): Publication => {
  const { live, next, now } = save
  const wasPublished = live?._status === 'published' && !live.deletedAt
  const reason = takedownOf(next).reason
  const isTakenDown = wasPublished && reason !== null && reason !== takedownOf(live).reason
  const isPublished = next._status === 'published' && !next.deletedAt && !isTakenDown
  const known = textOf(live?.firstPublishedAt) || null

  if (!isPublished) {
    return {
      _status: 'draft',
      publishedSlug: null,
      firstPublishedAt: known,
      publishedAt: textOf(live?.publishedAt) || null,
      takenDown: nextTakedown(save),
      updates: ledgerInDraft(save),
    }
  }
  const firstPublishedAt =
    known ?? (isPast(next.firstPublishedAt, now) ? next.firstPublishedAt : now.toISOString())
  const isBack = !wasPublished && known !== null
  return {
    _status: 'published',
    publishedSlug: textOf(next.slug) || null,
    firstPublishedAt,
    publishedAt: isBack ? now.toISOString() : textOf(live?.publishedAt) || firstPublishedAt,
    takenDown: { at: null, reason: null },
    updates: publishedLedger(save),
    stage: 'ready',
  }
}
