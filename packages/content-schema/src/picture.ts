import { z } from 'zod'

/** The name that a picture is stored under: 32 random hexadecimal digits, no extension. */
export const pictureName = z.string().regex(/^[0-9a-f]{32}$/)

/** A picture as a reader meets it: caption and credit are already those of this one use. */
export const picture = z.strictObject({
  /** The photo's id: the tag `photo:<id>` names it in the change feed. */
  id: z.string(),
  name: pictureName,
  /** Pixels of the original after its orientation was applied. */
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string(),
  caption: z.string(),
  /** Person or group. */
  credit: z.string(),
  /** Where it was published or who supplied it; shown after the credit as "credit / source". Empty when there is none. */
  source: z.string(),
  /** What must stay visible when the picture is cropped, in percent from the left and from the top. */
  focus: z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }),
})
export type Picture = z.infer<typeof picture>

/** The widths, in pixels, that the reader site makes of a picture. Any other width is not found. */
export const PICTURE_WIDTHS = [320, 480, 640, 800, 960, 1280, 1600, 1920] as const
export type PictureWidth = (typeof PICTURE_WIDTHS)[number]

export const PICTURE_FORMATS = ['webp', 'jpg'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** The reader address of one size of a picture. */
export const pictureAddress = (name: string, width: PictureWidth, format: PictureFormat): string =>
  `/media/${name}/${width}.${format}`

/** The widths worth offering for a picture: none larger than the original, but always at least one. */
export const widthsFor = (originalWidth: number): PictureWidth[] => {
  const fitting = PICTURE_WIDTHS.filter((width) => width <= originalWidth)
  return fitting.length > 0 ? fitting : [PICTURE_WIDTHS[0]]
}
