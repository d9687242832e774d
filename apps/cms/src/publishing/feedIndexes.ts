import type { IndexSpecification, CreateIndexesOptions } from 'mongodb'

export type IndexPlan = {
  name: string
  key: IndexSpecification & Record<string, 1 | -1>
  options?: Omit<CreateIndexesOptions, 'name'>
}

/** Two sequencers that both believe to hold the lease cannot give the same number twice: this is the fence. */
export const CURSOR_FENCE: IndexPlan = {
  name: 'dateline_cursor',
  key: { cursor: 1 },
  options: { unique: true, partialFilterExpression: { cursor: { $gt: 0 } } },
}

export const OUTBOX_INDEXES: readonly IndexPlan[] = [
  CURSOR_FENCE,
  {
    name: 'dateline_unnumbered',
    key: { kind: 1, _id: 1 },
    options: { partialFilterExpression: { cursor: null } },
  },
]
