import type { UpdateKind } from '@dateline/content-schema/article'
import type { StoredDocument } from '../publishing/storedDocument'
import { areWordsMissing } from './checkPhotos'
import { toldAndAdded } from './publicationOf'

/** Whether a change of a kind owes readers a sentence. Of a typo they are told nothing. */
export const NOTE_OF: Record<UpdateKind, 'none' | 'optional' | 'required'> = {
  typo: 'none',
  clarification: 'required',
  correction: 'required',
  'new-facts': 'optional',
}

/** Rows that readers were told of are not judged again: they cannot be changed. */
export const checkLedger = (save: {
  live: StoredDocument | null
  next: StoredDocument
}): { path: string; message: string }[] =>
  toldAndAdded(save)
    .added.filter(({ kind, note }) => kind && NOTE_OF[kind] === 'required' && areWordsMissing(note))
    .map(({ kind }) => ({
      path: 'updates',
      message: `A ${kind} needs a sentence for readers that says what changed. Write it in the note of the update.`,
    }))
