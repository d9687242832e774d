import { pictureAddress, widthsFor } from '@dateline/content-schema/picture'
import type { Picture } from '@dateline/content-schema/picture'

/** Where a picture stands, which decides how wide the browser expects it to be. */
export type PictureUse =
  | 'lead'
  | 'story'
  | 'gallery'
  | 'galleryAlone'
  | 'frontLead'
  | 'card'
  | 'rowCard'
  | 'thumbnail'
  | 'portrait'
  | 'authorCard'
  | 'poster'

/**
 * A phone with three dots where others have one shows no more of a picture than with two and a half, and pays for half as
 * much again: its pictures are chosen as if the screen were a little narrower.
 */
const FINE_PHONE = '(max-width: 40rem) and (min-resolution: 2.5dppx) 80vw, '

const SIZES: Record<PictureUse, string> = {
  lead: `${FINE_PHONE}(min-width: 80rem) 57rem, (min-width: 64rem) calc(100vw - 20rem), 100vw`,
  story: `${FINE_PHONE}(min-width: 44rem) 39rem, 100vw`,
  gallery: '(min-width: 80rem) 29rem, (min-width: 64rem) calc(50vw - 10rem), (min-width: 40rem) 50vw, 100vw',
  galleryAlone: '(min-width: 80rem) 57rem, (min-width: 64rem) calc(100vw - 20rem), 100vw',
  frontLead: `${FINE_PHONE}(min-width: 80rem) 50rem, (min-width: 64rem) 64vw, 100vw`,
  card: '(min-width: 80rem) 18rem, (min-width: 48rem) 33vw, 100vw',
  rowCard: '(min-width: 80rem) 24rem, (min-width: 40rem) 45vw, 7rem',
  thumbnail: '(min-width: 48rem) 12rem, 7rem',
  portrait: '10rem',
  authorCard: '5rem',
  poster: '(min-width: 44rem) 39rem, 100vw',
}

export type ResponsivePictureProps = {
  picture: Picture
  use: PictureUse
  /** The one picture that the reader sees first: fetched at once and before others. */
  isFirst?: boolean
}

export const ResponsivePicture = ({ picture, use, isFirst = false }: ResponsivePictureProps) => {
  const widths = widthsFor(picture.width)
  const fallback = widths.filter((width) => width <= 960).at(-1) ?? widths[0] ?? 320
  return (
    <img
      className="picture"
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
      sizes={SIZES[use]}
      srcSet={widths.map((width) => `${pictureAddress(picture.name, width, 'webp')} ${width}w`).join(', ')}
      src={pictureAddress(picture.name, fallback, 'jpg')}
      style={{ objectPosition: `${picture.focus.x}% ${picture.focus.y}%` }}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
      decoding={isFirst ? undefined : 'async'}
    />
  )
}
