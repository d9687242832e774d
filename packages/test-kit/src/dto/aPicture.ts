import { createHash } from 'node:crypto'
import type { Picture } from '@dateline/content-schema/picture'

/** The same id gives the same stored name. */
export const pictureNameOf = (id: string): string => createHash('md5').update(id).digest('hex')

export const aPicture = (overrides: Partial<Picture> = {}): Picture => {
  const id = overrides.id ?? 'picture-harbour'
  return {
    id,
    name: pictureNameOf(id),
    width: 1600,
    height: 1000,
    alt: 'Two ferry hands in yellow coats watch waves break over a long grey sea wall.',
    caption: 'Deckhands on the quay of the outer harbour on Friday morning.',
    credit: 'Harbour Crews’ Union',
    source: 'Telegram',
    focus: { x: 40, y: 55 },
    ...overrides,
  }
}
