import type { UpdateKind } from '@dateline/content-schema/article'

/** Whether a change of a kind owes readers a sentence. Of a typo they are told nothing. */
export const NOTE_OF: Record<UpdateKind, 'none' | 'optional' | 'required'> = {
  typo: 'none',
  clarification: 'required',
  correction: 'required',
  'new-facts': 'optional',
}
