import type { Picture } from '@dateline/content-schema/picture'
import { pictureName } from '@dateline/content-schema/picture'
import { tagOf } from '@dateline/content-schema/tag'
import { relationId } from '../../publishing/storedDocument'
import type { StoredPhoto } from '../storedContent'
import type { MappingContext } from './mappingContext'

const CENTRE = 50

const percent = (value: number | null | undefined): number => Math.min(100, Math.max(0, value ?? CENTRE))

/** @param use.caption the caption of this one use; empty: that of the photo */
export const toPicture = (photo: StoredPhoto, use: { caption: string }): Picture | null => {
  const { id, name, width, height } = photo
  if (!pictureName.safeParse(name).success || !name || !width || !height) return null
  return {
    id,
    name,
    width,
    height,
    alt: photo.alt ?? '',
    caption: use.caption || (photo.caption ?? ''),
    credit: photo.credit ?? '',
    source: photo.source ?? '',
    focus: { x: percent(photo.focusX), y: percent(photo.focusY) },
  }
}

/** The picture that a document names; null where there is none or readers may not see it. */
export const pictureOf = (
  relation: unknown,
  caption: string | null | undefined,
  context: MappingContext,
): Picture | null => {
  const id = relationId(relation)
  if (id === null) return null
  context.tags.add(tagOf('photo', id))
  const photo = context.photos.get(id)
  return photo === undefined ? null : toPicture(photo, { caption: caption?.trim() ?? '' })
}
