import type { PayloadRequest } from 'payload'

/**
 * A save that the scheduler makes at its minute, or rehearses before: it puts before readers, or takes from them, what
 * a person approved earlier, whatever the newsroom writes meanwhile.
 */
export type Release = {
  /** By the clock of the database: those of our machines may differ. */
  now: Date
  /** The row of `schedule` that is carried out; null in a rehearsal. */
  row: string | null
}

const KEY = 'release'

export const releaseContext = (release: Release): Record<string, unknown> => ({ [KEY]: release })

/** @returns null for every save that somebody makes by hand */
export const releaseOf = ({ context }: Pick<PayloadRequest, 'context'>): Release | null =>
  (context[KEY] as Release | undefined) ?? null

/** The moment of a save. */
export const nowOf = (req: Pick<PayloadRequest, 'context'>): Date => releaseOf(req)?.now ?? new Date()
