import type { UpdateKind } from '@dateline/content-schema/article'

export type LedgerRow = { at?: string | null; kind?: UpdateKind | null; note?: string | null }

/** A typo is not news: only these tell a reader that the story says something else than before. */
const SUBSTANTIVE: ReadonlySet<UpdateKind> = new Set(['clarification', 'correction', 'new-facts'])

export const isSubstantive = (
  row: LedgerRow,
): row is { at: string; kind: UpdateKind; note?: string | null } =>
  Boolean(row.at && row.kind && SUBSTANTIVE.has(row.kind))

/**
 * The "Updated:" stamp.
 * @returns ISO 8601 of the last substantive update, or null when there was none
 */
export const updatedAtForReaders = (ledger: readonly LedgerRow[] | null | undefined): string | null => {
  const moments = (ledger ?? []).filter(isSubstantive).map(({ at }) => new Date(at).getTime())
  return moments.length > 0 ? new Date(Math.max(...moments)).toISOString() : null
}
