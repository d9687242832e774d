import {
  PICTURE_FORMATS,
  PICTURE_WIDTHS,
  pictureName,
  type PictureFormat,
  type PictureWidth,
} from '@dateline/content-schema/picture'

export type PictureRequest = { name: string; width: PictureWidth; format: PictureFormat }

/** @returns null for every address that no page of ours contains */
export const readPictureRequest = (path: string): PictureRequest | null => {
  const [, name, digits, extension] =
    /^\/media\/([0-9a-f]{32})\/([1-9]\d{2,3})\.([a-z]{3,4})$/.exec(path) ?? []
  const width = PICTURE_WIDTHS.find((known) => String(known) === digits)
  const format = PICTURE_FORMATS.find((known) => known === extension)
  if (name === undefined || width === undefined || format === undefined) return null
  return pictureName.safeParse(name).success ? { name, width, format } : null
}
