export type SaveOutcome =
  | { kind: 'saved'; revision: number; document: Record<string, unknown> }
  | {
      kind: 'refused'
      status: number
      message: string
      errors: readonly { path: string; message: string }[]
    }
  | { kind: 'conflict' }
  | { kind: 'unreachable' }

export type StorySaving = {
  /** What the next save will name. */
  revision: number
  /** Writes what is typed now. */
  flush: () => Promise<SaveOutcome>
  /** Any other write on this story, after what is typed: publish, unpublish, take down, move. */
  send: (write: { fields: Record<string, unknown>; isDraft: boolean }) => Promise<SaveOutcome>
}
