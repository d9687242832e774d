import type { ElementOf } from '@dateline/content-schema/element'
import type { Picture } from '@dateline/content-schema/picture'
import { PictureFigure } from './PictureFigure'
import { messagesFor } from './text/messages'

/** Two in a row; where their number is odd, the first stands alone, as the one that opens the gallery. */
const rowsOf = (pictures: readonly Picture[]): Picture[][] => {
  const alone = pictures.length % 2
  const rows = alone === 1 ? [pictures.slice(0, 1)] : []
  for (let index = alone; index < pictures.length; index += 2) rows.push(pictures.slice(index, index + 2))
  return rows
}

export type PictureGalleryProps = { gallery: ElementOf<'gallery'>; language: string }

/**
 * Nothing is cropped and nothing is hidden: in a row each picture is as wide as its shape asks for, so that both are
 * equally high, and a phone shows one below the other.
 */
export const PictureGallery = ({ gallery, language }: PictureGalleryProps) => (
  <div className="gallery" role="group" aria-label={messagesFor(language).gallery(gallery.pictures.length)}>
    {rowsOf(gallery.pictures).map((row, index) => (
      <div className="gallery-row" key={index}>
        {row.map((picture, position) => (
          <div style={{ flexGrow: picture.width / picture.height }} key={position}>
            <PictureFigure picture={picture} use={row.length === 1 ? 'galleryAlone' : 'gallery'} />
          </div>
        ))}
      </div>
    ))}
  </div>
)
