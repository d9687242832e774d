import type { Payload } from 'payload'
import { REDIRECTS } from '../../collections/slugs'
import { relationId } from '../../publishing/storedDocument'

/** Where an address moved: to another one, or to wherever a story stands now. */
export type Move = { to: string } | { article: string }

type StoredRedirect = { to?: string | null; article?: unknown }

/** Somebody who moves an address more often than that has lost the thread. */
const MAX_HOPS = 10

const isOwnPath = (target: string): boolean => /^\/(?![/\\])/.test(target)
const isWholeAddress = (target: string): boolean => /^https:\/\//.test(target)

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
    const article = relationId(row?.article)
    if (article !== null) return { article }
    const to = row?.to ?? ''
    return isOwnPath(to) || isWholeAddress(to) ? { to } : null
  }

/**
 * Follows rows that lead to other rows, so that a reader is sent on once.
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
    if ('article' in move || !isOwnPath(move.to)) return move
    // A query or a fragment is for the browser; the rows know paths.
    const next = move.to.replace(/[?#].*$/s, '')
    if (seen.has(next)) return null
    if (await isAlive(next)) return move
    seen.add(next)
    reached = move
    from = next
  }
  return null
}
