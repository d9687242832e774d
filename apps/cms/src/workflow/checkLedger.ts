import { fillWords } from '../admin/fillWords'
import type { Told } from '../admin/told'
import type { StoredDocument } from '../publishing/storedDocument'
import { areWordsMissing } from './checkPhotos'
import { NOTE_OF } from './noteOf'
import { toldAndAdded } from './publicationOf'
import { refusalWords } from './refusalWords'

/** Rows that readers were told of are not judged again: they cannot be changed. */
export const checkLedger = (save: {
  live: StoredDocument | null
  next: StoredDocument
}): (Told & { path: string })[] =>
  toldAndAdded(save)
    .added.filter(({ kind, note }) => kind && NOTE_OF[kind] === 'required' && areWordsMissing(note))
    .map(({ kind }) => ({
      path: 'updates',
      code: 'changeUnexplained',
      values: { kind: String(kind) },
      message: fillWords(refusalWords.en.changeUnexplained, { kind: String(kind) }),
    }))
