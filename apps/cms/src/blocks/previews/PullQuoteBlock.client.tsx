'use client'

import { useWords } from '../../admin/useWords'
import { blockWords } from './blockWords'
import { StoryBlock } from './StoryBlock.client'
import { useBlockValue } from './useBlockValue'

export const PullQuoteBlock = () => {
  const say = useWords(blockWords)
  const text = useBlockValue('text')
  const attribution = useBlockValue('attribution')
  return (
    <StoryBlock label={{ en: 'Pull quote', ru: 'Цитата-выноска' }} isUnfilled={text.trim() === ''}>
      {text.trim() === '' ? (
        <p className="story-block__hint">{say('noQuote')}</p>
      ) : (
        <blockquote className="pull-quote-block">
          <p>{text}</p>
          {attribution === '' ? null : <footer>{attribution}</footer>}
        </blockquote>
      )}
    </StoryBlock>
  )
}
