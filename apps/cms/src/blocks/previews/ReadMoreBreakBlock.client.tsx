'use client'

import { useWords } from '../../admin/useWords'
import { blockWords } from './blockWords'
import { StoryBlock } from './StoryBlock.client'

export const ReadMoreBreakBlock = () => {
  const say = useWords(blockWords)
  return (
    <StoryBlock label={{ en: 'Read-more break', ru: 'Граница анонса' }} hasFields={false}>
      <p className="read-more-block">
        <span>{say('excerptEnds')}</span>
      </p>
      <p className="story-block__hint">{say('excerptHelp')}</p>
    </StoryBlock>
  )
}
