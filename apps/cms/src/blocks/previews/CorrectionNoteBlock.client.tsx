'use client'

import { NOTE_KINDS } from '@dateline/content-schema/elementLimits'
import { useTranslation } from '@payloadcms/ui'
import { useWords } from '../../admin/useWords'
import { blockWords } from './blockWords'
import { StoryBlock } from './StoryBlock.client'
import { useBlockValue } from './useBlockValue'

export const CorrectionNoteBlock = () => {
  const say = useWords(blockWords)
  const { i18n } = useTranslation()
  const stored = useBlockValue('kind')
  const day = useBlockValue('day').slice(0, 10)
  const text = useBlockValue('text')
  const kind = NOTE_KINDS.find((known) => known === stored) ?? 'update'
  return (
    <StoryBlock
      label={{ en: 'Correction note', ru: 'Пометка об исправлении' }}
      isUnfilled={text.trim() === ''}
    >
      <div className="correction-note-block">
        <p>
          <strong>{say(kind)}</strong>
          {day === ''
            ? null
            : `, ${new Date(`${day}T12:00:00Z`).toLocaleString(i18n.language, { dateStyle: 'long', timeZone: 'UTC' })}`}
        </p>
        <p className={text.trim() === '' ? 'story-block__hint' : undefined}>{text.trim() || say('noNote')}</p>
      </div>
    </StoryBlock>
  )
}
