'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../../admin/useWords'
import { ARTICLES } from '../../collections/slugs'
import type { Article } from '../../payload-types'
import { blockWords } from './blockWords'
import { StoryBlock } from './StoryBlock.client'
import { useBlockValue } from './useBlockValue'

type Story = Pick<Article, 'headline' | 'kicker' | 'teaser' | '_status'>

/** @returns null while it is asked for; 'gone' where there is none that this person may read */
const useStory = (id: string): Story | 'gone' | null => {
  const { config } = useConfig()
  const [story, setStory] = useState<Story | 'gone' | null>(null)
  useEffect(() => {
    setStory(null)
    if (id === '') return undefined
    const abort = new AbortController()
    fetch(`${config.serverURL}${config.routes.api}/${ARTICLES}/${id}?depth=0`, {
      credentials: 'include',
      signal: abort.signal,
    })
      .then(async (answer) => setStory(answer.ok ? ((await answer.json()) as Story) : 'gone'))
      .catch(() => undefined)
    return () => abort.abort()
  }, [id, config])
  return story
}

export const RelatedCardBlock = () => {
  const say = useWords(blockWords)
  const id = useBlockValue('story')
  const story = useStory(id)
  return (
    <StoryBlock label={{ en: 'Related story', ru: 'Статья по теме' }} isUnfilled={id === ''}>
      {id === '' ? <p className="story-block__hint">{say('noStory')}</p> : null}
      {story === 'gone' ? <p className="story-block__warning">{say('storyGone')}</p> : null}
      {story === null || story === 'gone' ? null : (
        <div className="related-block">
          {story.kicker ? <p className="related-block__kicker">{story.kicker}</p> : null}
          <p className="related-block__headline">{story.headline}</p>
          {story.teaser ? <p>{story.teaser}</p> : null}
          {story._status === 'published' ? null : <p className="story-block__warning">{say('storyDraft')}</p>}
        </div>
      )}
    </StoryBlock>
  )
}
