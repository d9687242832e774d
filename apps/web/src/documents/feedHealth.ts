import type { Readiness } from './documentServer'

/** A feed that is held open answers at least this often, even when nothing changes. */
const SILENT_AFTER = 60_000

/** What is known of the change feed. Times are milliseconds since 1970. */
export type FeedHealth = {
  cursor: number
  /** When it was last read to its end; null before the first time. */
  readAt: number | null
  /** Why it does not answer; null while it does. */
  failure: string | null
}

type Facts = { feed: FeedHealth; now: number; refreshesPending: number; documents: number }

/** What the site says of its own state. Kept pages are served in every state. */
export const readinessOf = ({ feed, now, refreshesPending, documents }: Facts): Readiness => {
  const age = feed.readAt === null ? null : now - feed.readAt
  const isSilent = age === null || age > SILENT_AFTER
  const reasons = [
    ...(feed.failure === null ? [] : ['the CMS does not answer']),
    ...(isSilent ? ['the change feed is silent'] : []),
  ]
  return {
    status: reasons.length === 0 ? 'ok' : 'degraded',
    reasons,
    cms: feed.failure === null ? (feed.readAt === null ? 'unknown' : 'reachable') : 'unreachable',
    feed: { cursor: feed.cursor, ageSeconds: age === null ? null : Math.round(age / 1000) },
    refreshesPending,
    documents,
  }
}
