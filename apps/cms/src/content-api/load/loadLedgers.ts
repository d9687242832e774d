import type { Payload } from 'payload'
import { ARTICLES } from '../../collections/slugs'
import type { StoredArticle } from '../storedContent'

type Ledger = StoredArticle['updates']

/**
 * The rows of the ledger are for staff; the mappers show readers the substantive ones. They are read past the
 * field's rule, and only of stories that an anonymous reader was just allowed to read.
 */
export const loadLedgers = async (
  payload: Payload,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Ledger>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: ARTICLES,
    where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
    select: { updates: true },
    limit: ids.length,
    pagination: false,
    depth: 0,
    draft: false,
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, updates }) => [id, updates as Ledger]))
}
