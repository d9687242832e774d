import type { Where } from 'payload'

/** What the public may read of a collection with drafts: published, and not ahead of its date. */
export const publishedWhere = (now: Date): Where => ({
  and: [{ _status: { equals: 'published' } }, { publishedAt: { less_than_equal: now.toISOString() } }],
})
