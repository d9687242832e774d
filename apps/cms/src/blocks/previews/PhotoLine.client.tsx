'use client'

import { useWords } from '../../admin/useWords'
import { blockWords } from './blockWords'
import type { ShownPhoto } from './usePhotos'

export type PhotoLineProps = { photo: ShownPhoto; caption: string }

/** The caption that readers will see, and the credit; what is missing for publication is said. */
export const PhotoLine = ({ photo, caption }: PhotoLineProps) => {
  const say = useWords(blockWords)
  const shown = caption.trim() || (photo.caption ?? '').trim()
  return (
    <>
      {shown === '' ? <span className="story-block__warning">{say('noCaption')} </span> : `${shown} `}
      {photo.credit ? (
        <span className="story-block__credit">{photo.credit}</span>
      ) : (
        <span className="story-block__warning">({say('noCredit')})</span>
      )}
    </>
  )
}
