import type { Picture } from '@dateline/content-schema/picture'
import { ResponsivePicture } from './ResponsivePicture'
import type { PictureUse } from './ResponsivePicture'

export type PictureFigureProps = { picture: Picture; use: PictureUse; isFirst?: boolean; className?: string }

/** "Person or group / Source". */
export const creditLine = ({ credit, source }: Pick<Picture, 'credit' | 'source'>): string =>
  [credit, source].filter((part) => part !== '').join(' / ')

export const PictureFigure = ({ picture, use, isFirst, className = 'figure' }: PictureFigureProps) => {
  const credit = creditLine(picture)
  const isUpright = picture.height > picture.width
  return (
    <figure className={isUpright ? `${className} is-upright` : className}>
      <ResponsivePicture picture={picture} use={use} isFirst={isFirst} />
      {picture.caption === '' && credit === '' ? null : (
        <figcaption>
          {picture.caption === '' ? null : <span className="caption">{picture.caption} </span>}
          {credit === '' ? null : <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
