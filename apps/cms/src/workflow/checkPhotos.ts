import type { StoredDocument } from '../publishing/storedDocument'
import { textOf } from '../publishing/storedDocument'

export type Finding = { path: string; message: string }

/** A photo that a document shows: in which field, and whether it has a caption of its own there. */
export type ShownPhoto = { id: string; path: string; hasOwnCaption?: boolean }

export const areWordsMissing = (value: unknown): boolean => textOf(value).trim() === ''

/**
 * What a photo lacks for being shown to readers, each finding with its field and the remedy.
 * @param photos those that exist, by id
 */
export const checkPhotos = (
  shown: readonly ShownPhoto[],
  photos: ReadonlyMap<string, StoredDocument>,
): Finding[] =>
  shown.flatMap(({ id, path, hasOwnCaption = false }) => {
    const photo = photos.get(id)
    if (!photo || photo.deletedAt)
      return [{ path, message: 'A photo that is shown here was deleted. Choose another or take it out.' }]
    const name = textOf(photo.caption) || textOf(photo.filename)
    const need = (isMissing: boolean, what: string): Finding[] =>
      isMissing ? [{ path, message: `The photo "${name}" has no ${what}` }] : []
    return [
      ...need(areWordsMissing(photo.alt), 'alt text. Open the photo and describe what is seen.'),
      ...need(areWordsMissing(photo.credit), 'credit. Open the photo and name who made it.'),
      ...need(!hasOwnCaption && areWordsMissing(photo.caption), 'caption. Open the photo and write one.'),
    ]
  })
