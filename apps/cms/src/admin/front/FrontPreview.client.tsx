'use client'

import { useEffect, useRef, useState } from 'react'
import type { FrontEdition } from '../../globals/FrontPage/frontEdition'
import { useWords } from '../useWords'
import { frontWords } from './frontWords'

const PAUSE_MILLISECONDS = 300

type Problem = 'previewAway' | 'previewLoggedOut' | 'previewRefused'

const problemOf = (status: number): Problem => {
  if (status === 401) return 'previewLoggedOut'
  return status >= 500 ? 'previewAway' : 'previewRefused'
}

const addressOf = (choice: string): string => `/preview/front?edition=${encodeURIComponent(choice)}`

/** Whether the frame has a front page: what a browser says instead of one is a document of its own. */
const hasPage = (frame: HTMLIFrameElement | null): boolean => {
  const document = frame?.contentDocument
  return document?.contentType === 'text/html' && document.querySelector('main') !== null
}

/** The real front page of this choice, as the reader site would make it; the document stays, so that its scroll does. */
export const FrontPreview = ({ edition }: { edition: FrontEdition }) => {
  const say = useWords(frontWords)
  const frame = useRef<HTMLIFrameElement>(null)
  const [isNarrow, setIsNarrow] = useState(false)
  const choice = JSON.stringify(edition)
  const [first] = useState(choice)
  const shown = useRef<string | null>(first)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (shown.current === choice) {
      setProblem(null)
      return undefined
    }
    const stop = new AbortController()
    const load = async (): Promise<Problem | null> => {
      const response = await fetch(addressOf(choice), { signal: stop.signal })
      if (!response.ok) return problemOf(response.status)
      const markup = await response.text()
      const document = frame.current?.contentDocument
      if (!document || !hasPage(frame.current)) {
        // There is no document to put it into: the frame loads the page itself, now that it can be had.
        if (frame.current) frame.current.src = addressOf(choice)
      } else {
        const next = new DOMParser().parseFromString(markup, 'text/html')
        document.documentElement.lang = next.documentElement.lang
        document.body.replaceChildren(...next.body.childNodes)
      }
      shown.current = choice
      return null
    }
    const timer = setTimeout(() => {
      load()
        .catch((): Problem => 'previewAway')
        .then((found) => {
          if (!stop.signal.aborted) setProblem(found)
        })
        .catch(() => undefined)
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [choice, attempt])

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
      <div className="front-preview__problem">
        <p role="status">{problem === null ? '' : say(problem)}</p>
        {problem === null ? null : (
          <button type="button" onClick={() => setAttempt((before) => before + 1)}>
            {say('tryAgain')}
          </button>
        )}
      </div>
      <div className={problem === null ? 'front-preview__frame' : 'front-preview__frame is-old'}>
        <iframe
          ref={frame}
          title={say('preview')}
          src={addressOf(first)}
          onLoad={() => {
            if (hasPage(frame.current)) return
            shown.current = null
            setProblem('previewAway')
          }}
        />
      </div>
    </section>
  )
}
