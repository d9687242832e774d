import { redirectPath, toRedirectTarget } from '@dateline/content-schema/redirect'
import type { Payload } from 'payload'
import { REDIRECTS } from '../../collections/slugs'
import { relationId, textOf } from '../../publishing/storedDocument'

/** Where an address moved: to another one, or to wherever a story stands now. */
export type Move = { to: string } | { article: string }

type StoredRedirect = { from?: unknown; to?: string | null; article?: unknown }

/** Somebody who moves an address more often than that has lost the thread. */
const MAX_HOPS = 10

const toMove = ({ to, article }: StoredRedirect): Move | null => {
  const story = relationId(article)
  if (story !== null) return { article: story }
  const target = toRedirectTarget(to ?? '')
  return target === null ? null : { to: target }
}

/** @param path as `redirectPath` writes it */
export type FindRedirect = (path: string) => Promise<Move | null>

/** Rows are for publishers to read, and public by what they do: this asks for one of them by its path. */
export const findRedirect =
  (payload: Payload): FindRedirect =>
  async (path) => {
    const { docs } = await payload.find({
      collection: REDIRECTS,
      where: { from: { equals: path } },
      select: { to: true, article: true },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    const row = docs[0] as StoredRedirect | undefined
    return row === undefined ? null : toMove(row)
  }

/** All rows by their paths. Straight from the database: an archive brings many thousands, and they need no hooks. */
export const loadRedirects = async (payload: Payload): Promise<ReadonlyMap<string, Move>> => {
  const { docs } = await payload.db.find<StoredRedirect>({
    collection: REDIRECTS,
    select: { from: true, to: true, article: true },
    limit: 0,
    pagination: false,
  })
  return new Map(
    docs.flatMap((row) => {
      const move = toMove(row)
      return move === null ? [] : [[textOf(row.from), move] as const]
    }),
  )
}

/**
 * Follows rows that lead to other rows, so that a reader is sent on once.
 * @param path as `redirectPath` writes it
 * @param isAlive whether something stands at a path: a row there is not asked any more
 * @returns null where the path did not move, or the rows lead in a circle
 */
export const followRedirects = async (
  path: string,
  { find, isAlive }: { find: FindRedirect; isAlive: (path: string) => Promise<boolean> },
): Promise<Move | null> => {
  const seen = new Set([path])
  let reached: Move | null = null
  for (let from = path; seen.size <= MAX_HOPS;) {
    const move = await find(from)
    if (move === null) return reached
    if ('article' in move) return move
    // A query or a fragment is for the browser; the rows know paths.
    const next = redirectPath(move.to.replace(/[?#].*$/s, ''))
    if (next === null) return move
    if (seen.has(next)) return null
    if (await isAlive(next)) return move
    seen.add(next)
    reached = move
    from = next
  }
  return null
}
