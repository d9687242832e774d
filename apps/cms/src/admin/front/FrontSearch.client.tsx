'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { useWords } from '../useWords'
import type { FrontStory } from './frontStory'
import { frontWords } from './frontWords'

const PAUSE_MILLISECONDS = 250

type Props = {
  language: string
  chosen: ReadonlySet<string>
  isFull: boolean
  onLead: (story: FrontStory) => void
  onAdd: (story: FrontStory) => void
}

/** Published stories of the edition's language, for a place on the front page. */
export const FrontSearch = ({ language, chosen, isFull, onLead, onAdd }: Props) => {
  const say = useWords(frontWords)
  const { i18n } = useTranslation()
  const help = useId()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<FrontStory[] | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ language, words })
      fetch(`/api/newsroom/front/stories?${query.toString()}`, { signal: stop.signal })
        .then(async (response) => {
          if (response.ok) setFound(((await response.json()) as { stories: FrontStory[] }).stories)
        })
        // Given up for a newer question, or the newsroom is away: what was found last stays.
        .catch(() => undefined)
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [language, words])

  return (
    <section className="front-search" aria-label={say('search')}>
      <label>
        <span>{say('search')}</span>
        <input
          type="search"
          value={words}
          maxLength={200}
          aria-describedby={help}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <p className="front-slot__note" id={help}>
        {say('searchHelp')}
      </p>
      {isFull ? <p className="front-slot__note is-late">{say('full')}</p> : null}
      {found?.length === 0 ? <p role="status">{say('noneFound')}</p> : null}
      <ul>
        {(found ?? []).map((story) => {
          const isOn = chosen.has(story.id)
          return (
            <li key={story.id}>
              <div>
                <p className="front-search__headline">{story.headline || say('untitled')}</p>
                <p className="front-slot__note" suppressHydrationWarning>
                  {[
                    story.section,
                    story.firstPublishedAt &&
                      new Date(story.firstPublishedAt).toLocaleDateString(i18n.language),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {isOn ? (
                <span className="front-slot__note">{say('isOn')}</span>
              ) : (
                <div className="front-slot__buttons">
                  <button
                    type="button"
                    disabled={isFull}
                    onClick={() => onLead(story)}
                    aria-label={`${say('makeLead')}: ${story.headline}`}
                  >
                    {say('makeLead')}
                  </button>
                  <button
                    type="button"
                    disabled={isFull}
                    onClick={() => onAdd(story)}
                    aria-label={`${say('add')}: ${story.headline}`}
                  >
                    {say('add')}
                  </button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
