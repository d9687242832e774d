import type { Article } from '@dateline/content-schema/article'
import type { LedgerRow } from './updatedAtForReaders'
import { isSubstantive, updatedAtForReaders } from './updatedAtForReaders'

/** All that readers are told of a story's changes, from its ledger and nothing else: the stamp, and the rows under the text. */
export const ledgerForReaders = (
  ledger: readonly LedgerRow[] | null | undefined,
): Pick<Article, 'updatedAt' | 'updates'> => ({
  updatedAt: updatedAtForReaders(ledger),
  updates: (ledger ?? [])
    .filter(isSubstantive)
    .map(({ at, kind, note }) => ({ at: new Date(at).toISOString(), kind, note: note ?? '' }))
    .toSorted((one, other) => one.at.localeCompare(other.at)),
})
