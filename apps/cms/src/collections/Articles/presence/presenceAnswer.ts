import type { PenRow, TabRow } from './presenceRows'

/** Somebody who has the story open, as the others are told. */
export type Here = {
  tab: string
  name: string
  /** The same person as the one who asks, in this tab or another. */
  isYou: boolean
  isThisTab: boolean
  field: string | null
  isAway: boolean
  /** ISO 8601 */
  since: string
}

export type Pen = { tab: string; name: string; isYou: boolean; since: string }

export type PresenceAnswer = {
  here: Here[]
  /** Who writes; null where nobody does. */
  pen: Pen | null
  isWriting: boolean
  mayWrite: boolean
  /** This tab writes, and somebody asks for the pen: save what is typed, then hand over. */
  askedBy: { name: string; isYou: boolean } | null
  /** This tab asked, and waits for the other's last words. */
  isWaiting: boolean
  /** This tab wrote until somebody took over. */
  wasTaken: boolean
  /** The revision of the newest saved text. */
  revision: number | null
}

type Asked = {
  tab: string
  person: string
  tabs: readonly TabRow[]
  pen: PenRow | null
  /** By the clock of the database. */
  now: Date
  mayWrite: boolean
  revision: number | null
}

/** What one tab is told of all of them. Ids of people stay here. */
export const presenceAnswer = ({
  tab,
  person,
  tabs,
  pen,
  now,
  mayWrite,
  revision,
}: Asked): PresenceAnswer => {
  const held = pen !== null && pen.until > now ? pen : null
  const isWriting = held?.tab === tab
  return {
    here: tabs.map((row) => ({
      tab: row._id,
      name: row.name,
      isYou: row.person === person,
      isThisTab: row._id === tab,
      field: row.field,
      isAway: row.isAway,
      since: row.since.toISOString(),
    })),
    pen: held && {
      tab: held.tab,
      name: held.name,
      isYou: held.person === person,
      since: held.since.toISOString(),
    },
    isWriting,
    mayWrite,
    askedBy:
      isWriting && held.askedBy ? { name: held.askedBy.name, isYou: held.askedBy.person === person } : null,
    isWaiting: !isWriting && held?.askedBy?.tab === tab,
    wasTaken: !isWriting && held?.takenFrom?.tab === tab,
    revision,
  }
}
