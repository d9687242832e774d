import type { StoredDocument } from '../publishing/storedDocument'
import { textOf } from '../publishing/storedDocument'
import type { Finding } from './finding'
import { finding, findingWhen } from './finding'
import { haveRightsEnded } from './photoRights'

/** A photo that a document shows: in which field and node of a text, and whether it has a caption of its own there. */
export type ShownPhoto = { id: string; path: string; node?: number; hasOwnCaption?: boolean }

export const areWordsMissing = (value: unknown): boolean => textOf(value).trim() === ''

const dayOf = (moment: string): string => moment.slice(0, 10)

/**
 * What a photo lacks for being shown to readers, each finding with its field and the remedy.
 * @param photos those that exist, by id
 */
export const checkPhotos = (
  shown: readonly ShownPhoto[],
  photos: ReadonlyMap<string, StoredDocument>,
  now: Date,
): Finding[] =>
  shown.flatMap(({ id, hasOwnCaption = false, ...place }) => {
    const photo = photos.get(id)
    if (!photo || photo.deletedAt) return [finding({ code: 'photoGone', ...place })]
    const values = { name: textOf(photo.caption) || textOf(photo.filename) }
    return [
      ...findingWhen(areWordsMissing(photo.alt), { code: 'noAlt', ...place, values }),
      ...findingWhen(areWordsMissing(photo.credit), { code: 'noCredit', ...place, values }),
      ...findingWhen(!hasOwnCaption && areWordsMissing(photo.caption), {
        code: 'noCaption',
        ...place,
        values,
      }),
      ...findingWhen(haveRightsEnded(photo.rightsUntil, now), {
        code: 'rightsEnded',
        ...place,
        values: { ...values, day: dayOf(textOf(photo.rightsUntil)) },
      }),
    ]
  })
