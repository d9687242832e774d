import type { PictureFormat, PictureWidth } from '@dateline/content-schema/picture'
import { PICTURE_FORMATS, PICTURE_WIDTHS, pictureName } from '@dateline/content-schema/picture'
import sharp from 'sharp'
import { boundConcurrency } from '../collections/Photos/boundConcurrency'

export type PictureSize = { name: string; width: PictureWidth; format: PictureFormat }

/** @param size the last part of a picture's address, such as `640.webp`; null for one that no page asks for */
export const readPictureSize = (name: string, size: string): PictureSize | null => {
  const [width, format, ...more] = size.split('.')
  const knownWidth = PICTURE_WIDTHS.find((known) => String(known) === width)
  const knownFormat = PICTURE_FORMATS.find((known) => known === format)
  return pictureName.safeParse(name).success && knownWidth && knownFormat && more.length === 0
    ? { name, width: knownWidth, format: knownFormat }
    : null
}

const inTurn = boundConcurrency(2)

/** As large as the reader site would make it; never larger than the original. */
export const makePictureSize = (master: Buffer, { width, format }: PictureSize): Promise<Buffer> =>
  inTurn(() => {
    const resized = sharp(master, { sequentialRead: true })
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
    return format === 'webp'
      ? resized.webp({ quality: 75, effort: 1 }).toBuffer()
      : resized.flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer()
  })
