import type { StoredDocument } from '../publishing/storedDocument'
import { areWordsMissing } from './checkPhotos'
import { NOTE_OF } from './noteOf'
import { toldAndAdded } from './publicationOf'

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
