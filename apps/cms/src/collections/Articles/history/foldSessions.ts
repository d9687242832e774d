/** One saved version, with as little as the list needs. */
export type SavedVersion = {
  id: string
  /** ISO 8601 */
  at: string
  by: string | null
  isPublished: boolean
  stage: string | null
  revision: number | null
}

/** The saves of one person in one go, as one row: what it came to is its newest version. */
export type Session = {
  newest: SavedVersion
  /** When the first of them was saved, ISO 8601. */
  from: string
  saves: number
  /** The stage to which it moved, and from which; null where it stayed. */
  stageMoved: { from: string | null; to: string | null } | null
}

/** A pause of so long ends a session. */
const PAUSE_MS = 15 * 60_000

const belongs = (older: SavedVersion, session: Session): boolean =>
  older.by === session.newest.by &&
  !older.isPublished &&
  !session.newest.isPublished &&
  older.stage === session.newest.stage &&
  Date.parse(session.from) - Date.parse(older.at) < PAUSE_MS

/**
 * Folds the autosaves of one person in one go. A publication, and a move to another stage, stand for themselves.
 * @param versions newest first
 */
export const foldSessions = (versions: readonly SavedVersion[]): Session[] => {
  const sessions: Session[] = []
  for (const version of versions) {
    const last = sessions.at(-1)
    if (last && belongs(version, last)) {
      last.from = version.at
      last.saves += 1
    } else {
      if (last && last.newest.stage !== version.stage)
        last.stageMoved = { from: version.stage, to: last.newest.stage }
      sessions.push({ newest: version, from: version.at, saves: 1, stageMoved: null })
    }
  }
  return sessions
}
