/** Our names: 32 hexadecimal digits, then the size where it is one. Never a path. */
const OURS = /^([0-9a-f]{32})(?:-\d+x\d+)?\.(?:jpg|jpeg|png|webp)$/

/** Longer than any upload takes: a younger file may belong to a save that is not committed yet. */
const PATIENCE_MILLISECONDS = 3_600_000

export type KeptFile = { file: string; changedAt: Date }

/** The `name` of the photo that a file belongs to; null where the file is none of ours. */
export const photoNameOf = (file: string): string | null => OURS.exec(file)?.[1] ?? null

type Kept = {
  files: readonly KeptFile[]
  /** The names of all photos, those in the trash too. */
  names: ReadonlySet<string>
  now: Date
}

/**
 * The files that belong to no photo. None at all where no photo is known: an empty database beside a full folder is
 * one that was not restored yet, or the wrong one.
 */
export const orphanFiles = ({ files, names, now }: Kept): string[] => {
  if (names.size === 0) return []
  return files
    .filter(({ file, changedAt }) => {
      const name = photoNameOf(file)
      const age = now.getTime() - changedAt.getTime()
      return name !== null && !names.has(name) && age > PATIENCE_MILLISECONDS
    })
    .map(({ file }) => file)
}
