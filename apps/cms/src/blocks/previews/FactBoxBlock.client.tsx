'use client'

import { plainLines } from '@dateline/rich-text/plainLines'
import { useWords } from '../../admin/useWords'
import { blockWords } from './blockWords'
import { StoryBlock } from './StoryBlock.client'
import { useBlockValue } from './useBlockValue'

const wordsOf = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('')

export const FactBoxBlock = () => {
  const say = useWords(blockWords)
  const title = useBlockValue('title')
  const content = plainLines(useBlockValue('text'))
  return (
    <StoryBlock label={{ en: 'Fact box', ru: 'Справка' }} isUnfilled={content.length === 0}>
      {content.length === 0 ? <p className="story-block__hint">{say('noFacts')}</p> : null}
      {content.length === 0 && title === '' ? null : (
        <div className="fact-box-block">
          {title === '' ? null : <p className="fact-box-block__title">{title}</p>}
          {content.map((part, index) =>
            part.type === 'paragraph' ? (
              <p key={index}>{wordsOf(part.runs)}</p>
            ) : (
              <ul key={index}>
                {part.items.map((item, position) => (
                  <li key={position}>{wordsOf(item.runs)}</li>
                ))}
              </ul>
            ),
          )}
        </div>
      )}
    </StoryBlock>
  )
}
