import type { Told } from '../../../admin/told'

/** The newest text of some fields, by the name of the field (`headline`, `body`; a group or a list is whole). */
export type StoryFields = Readonly<Record<string, unknown>>

/** What the server has against one field. `path` is that of the form: `kicker`, `updates.0.note`. */
export type FieldProblem = Told & { path: string }

/** What became of a save. `refused` with `errors`: these fields are not saved, all others are. */
export type SaveOutcome =
  | { kind: 'saved'; revision: number; document: Record<string, unknown> }
  | (Told & { kind: 'refused'; status: number; errors: readonly FieldProblem[] })
  | { kind: 'conflict' }
  | { kind: 'unreachable' }

/** What the person is told. Times are milliseconds since 1970; null: nothing was saved since the story was opened. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | (Told & { kind: 'refused'; errors: readonly FieldProblem[] })
  | { kind: 'conflict' }
  | { kind: 'loggedOut' }

export type StorySaving = {
  state: SaveState
  /** What the next save will name. */
  revision: number
  /** Writes what is typed now; at once `saved` when nothing is unsaved. */
  flush: () => Promise<SaveOutcome>
  /**
   * Any other write on this story (publish, unpublish, take down, stage), in the one queue of its saves, after a
   * flush. `fields` are sent with the revision.
   */
  send: (write: { fields: Record<string, unknown>; isDraft: boolean }) => Promise<SaveOutcome>
  /** Shows what somebody else saved meanwhile, where nothing is unsaved here. */
  follow: () => Promise<void>
  /** Before the form is closed to typing: what the editor of the body has not told the form yet is told now. */
  handOver: () => void
  /** Puts values into the form as if they had been typed: a merge, a recovery, a restored text. The body too. */
  replace: (fields: Record<string, unknown>) => void
}
