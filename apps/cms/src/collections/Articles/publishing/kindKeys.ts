import type { UpdateKind } from '@dateline/content-schema/article'

/** The name of each kind of change among the words of publishing; with `Hint`, what it means. */
export const KIND_KEYS = {
  typo: 'typo',
  clarification: 'clarification',
  correction: 'correction',
  'new-facts': 'newFacts',
} as const satisfies Record<UpdateKind, string>
