'use client'

import { GALLERY_LEAST } from '@dateline/content-schema/elementLimits'
import { useAllFormFields } from '@payloadcms/ui'
import { useWords } from '../../admin/useWords'
import { blockWords } from './blockWords'
import { StoryBlock } from './StoryBlock.client'
import { usePhotos } from './usePhotos'

export const GalleryBlock = () => {
  const say = useWords(blockWords)
  const [fields] = useAllFormFields()
  const rows = (fields.pictures?.rows ?? []).map((row, index) => {
    const valueOf = (name: string): string => {
      const value = fields[`pictures.${index}.${name}`]?.value
      return typeof value === 'string' ? value : ''
    }
    return { key: row.id, photo: valueOf('photo'), caption: valueOf('caption') }
  })
  const photos = usePhotos(rows.map(({ photo }) => photo))
  return (
    <StoryBlock label={{ en: 'Gallery', ru: 'Галерея' }} isUnfilled={rows.length === 0}>
      {rows.length === 0 ? (
        <p className="story-block__hint">{say('noPhotos')}</p>
      ) : (
        <>
          <ul className="gallery-block">
            {rows.map(({ key, photo: id, caption }) => {
              const photo = photos.get(id)
              return (
                <li key={key}>
                  {photo ? (
                    <img src={photo.thumbnailURL ?? photo.url ?? ''} alt={photo.alt ?? ''} />
                  ) : (
                    <span />
                  )}
                  <p>{caption || photo?.caption}</p>
                </li>
              )
            })}
          </ul>
          <p className="story-block__hint">
            {say('photos', { count: rows.length })}
            {rows.length < GALLERY_LEAST ? (
              <span className="story-block__warning"> {say('needsTwo')}</span>
            ) : null}
          </p>
        </>
      )}
    </StoryBlock>
  )
}
