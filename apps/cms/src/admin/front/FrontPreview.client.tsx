'use client'

import { useEffect, useRef, useState } from 'react'
import { useWords } from '../useWords'
import type { SavedEdition } from './frontPlaces'
import { frontWords } from './frontWords'

const PAUSE_MILLISECONDS = 300

/** The real front page of this choice, as the reader site would make it; the document stays, so that its scroll does. */
export const FrontPreview = ({ edition }: { edition: SavedEdition }) => {
  const say = useWords(frontWords)
  const frame = useRef<HTMLIFrameElement>(null)
  const [isNarrow, setIsNarrow] = useState(false)
  const choice = JSON.stringify(edition)
  const [first] = useState(choice)
  const shown = useRef(first)

  useEffect(() => {
    if (shown.current === choice) return undefined
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/preview/front?edition=${encodeURIComponent(choice)}`, { signal: stop.signal })
        .then(async (response) => {
          if (!response.ok) return
          const next = new DOMParser().parseFromString(await response.text(), 'text/html')
          const document = frame.current?.contentDocument
          if (!document) return
          document.documentElement.lang = next.documentElement.lang
          document.body.replaceChildren(...next.body.childNodes)
          shown.current = choice
        })
        .catch(() => undefined)
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [choice])

  return (
    <section className={isNarrow ? 'front-preview is-narrow' : 'front-preview'} aria-label={say('preview')}>
      <div className="front-preview__bar">
        <h2>{say('preview')}</h2>
        <div className="front-slot__buttons">
          {[false, true].map((narrow) => (
            <button
              key={String(narrow)}
              type="button"
              aria-pressed={isNarrow === narrow}
              onClick={() => setIsNarrow(narrow)}
            >
              {say(narrow ? 'narrow' : 'wide')}
            </button>
          ))}
        </div>
      </div>
      <div className="front-preview__frame">
        <iframe
          ref={frame}
          title={say('preview')}
          src={`/preview/front?edition=${encodeURIComponent(first)}`}
        />
      </div>
    </section>
  )
}
