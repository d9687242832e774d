'use client'

import type { EmbedProvider } from '@dateline/content-schema/element'
import { embedIsBare } from '@dateline/rich-text/embedIsBare'
import { parseEmbedAddress } from '@dateline/rich-text/parseEmbedAddress'
import { useTranslation } from '@payloadcms/ui'
import { useWords } from '../../admin/useWords'
import { blockWords } from './blockWords'
import { StoryBlock } from './StoryBlock.client'
import { useBlockValue } from './useBlockValue'
import { usePhotos } from './usePhotos'

const NAMES: Readonly<Partial<Record<EmbedProvider, string>>> = {
  telegram: 'Telegram',
  x: 'X',
  youtube: 'YouTube',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  facebook: 'Facebook',
  vimeo: 'Vimeo',
}

export const EmbedBlock = () => {
  const say = useWords(blockWords)
  const { i18n } = useTranslation()
  const typed = useBlockValue('address')
  const author = useBlockValue('author')
  const text = useBlockValue('text')
  const postedAt = useBlockValue('postedAt')
  const poster = useBlockValue('poster')
  const photo = usePhotos([poster]).get(poster)
  const embed = parseEmbedAddress(typed)
  const provider =
    embed === null ? '' : (NAMES[embed.provider] ?? (embed.provider === 'video' ? say('videoFile') : ''))
  const day = postedAt === '' ? '' : new Date(postedAt).toLocaleString(i18n.language, { dateStyle: 'long' })
  return (
    <StoryBlock
      label={{ en: 'Embed', ru: 'Публикация или видео' }}
      isUnfilled={embed === null || embedIsBare({ text, poster })}
    >
      {embed === null ? (
        <p className={typed === '' ? 'story-block__hint' : 'story-block__warning'}>
          {say(typed === '' ? 'noAddress' : 'wrongAddress')}
        </p>
      ) : (
        <div className="embed-block">
          {photo ? <img src={photo.thumbnailURL ?? photo.url ?? ''} alt={photo.alt ?? ''} /> : null}
          <div>
            <p className="embed-block__source">
              <strong>{provider || new URL(embed.address).hostname}</strong>
              {[author, day].filter((part) => part !== '').map((part) => ` · ${part}`)}
            </p>
            {text === '' ? null : <p className="embed-block__text">{text}</p>}
            <p className="embed-block__address">{embed.address.replace(/^https:\/\//, '')}</p>
            {embedIsBare({ text, poster }) ? <p className="story-block__warning">{say('isBare')}</p> : null}
            {embed.provider === 'web' ? <p className="story-block__hint">{say('isLink')}</p> : null}
          </div>
        </div>
      )}
    </StoryBlock>
  )
}
