'use client'

import { useWords } from '../../admin/useWords'
import { blockWords } from './blockWords'
import { PhotoLine } from './PhotoLine.client'
import { StoryBlock } from './StoryBlock.client'
import { useBlockValue } from './useBlockValue'
import { usePhotos } from './usePhotos'

export const PictureBlock = () => {
  const say = useWords(blockWords)
  const id = useBlockValue('photo')
  const caption = useBlockValue('caption')
  const photo = usePhotos([id]).get(id)
  return (
    <StoryBlock label={{ en: 'Picture', ru: 'Фотография' }} isUnfilled={id === ''}>
      {id === '' ? (
        <p className="story-block__hint">{say('noPhoto')}</p>
      ) : (
        <figure className="picture-block">
          {photo ? <img src={photo.thumbnailURL ?? photo.url ?? ''} alt={photo.alt ?? ''} /> : null}
          <figcaption>{photo ? <PhotoLine photo={photo} caption={caption} /> : null}</figcaption>
        </figure>
      )}
    </StoryBlock>
  )
}
