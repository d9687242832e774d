import type { Collection, Db } from 'mongodb'

/** One tab in which somebody has a story open. */
export type TabRow = {
  /** The tab's own name, random, given by the tab. */
  _id: string
  story: string
  person: string
  name: string
  /** The path of the field in which the caret stands. */
  field: string | null
  isAway: boolean
  since: Date
  seenAt: Date
}

/** Who writes a story: one tab, or nobody once `until` has passed. */
export type PenRow = {
  /** The story. */
  _id: string
  tab: string
  person: string
  name: string
  since: Date
  until: Date
  /** The tab that asked for the pen, and since when. */
  askedBy: { tab: string; person: string; name: string; at: Date } | null
  /** From whom it was taken, so that they can be told. */
  takenFrom: { tab: string; at: Date } | null
}

/** Beside Payload, as `article-revisions` is: rows of every few seconds are no documents, and nobody else's business. */
export const PRESENCE = 'story-presence'
export const PENS = 'story-pens'

/** Without a sign of life for so long a tab is gone, and its pen is free. */
export const GONE_MS = 20_000
/** So long the one who writes has to bring the last words to safety before the pen goes over without them. */
export const HANDOVER_MS = 8_000

export const presenceRowsIn = (db: Db): { tabs: Collection<TabRow>; pens: Collection<PenRow> } => ({
  tabs: db.collection<TabRow>(PRESENCE),
  pens: db.collection<PenRow>(PENS),
})
