'use client'

import { LANGUAGES } from '../../languages'
import { useWords } from '../useWords'
import { frontWords } from './frontWords'
import type { FrontState, FrontStatus } from './useFrontEditions'

type Props = {
  language: string
  state: FrontState
  isUnsaved: (language: string) => boolean
  onLanguage: (language: string) => void
  onSave: (status: FrontStatus) => void
}

/** Which edition is made here, what became of it, and the two ways to save it. */
export const FrontBar = ({ language, state, isUnsaved, onLanguage, onSave }: Props) => {
  const say = useWords(frontWords)
  return (
    <div className="front-editor__bar">
      <div className="front-editor__editions" role="group" aria-label={say('edition')}>
        {LANGUAGES.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            lang={value}
            aria-pressed={language === value}
            onClick={() => onLanguage(value)}
          >
            {label}
            {isUnsaved(value) && value !== language ? (
              <>
                <span aria-hidden="true"> •</span>
                <span className="sr-only"> {say('unsaved')}</span>
              </>
            ) : null}
          </button>
        ))}
      </div>
      <p className="front-editor__state" role="status">
        {say(state)}
      </p>
      <button type="button" disabled={state === 'saving'} onClick={() => onSave('draft')}>
        {say('save')}
      </button>
      <button
        type="button"
        className="is-primary"
        disabled={state === 'saving'}
        onClick={() => onSave('published')}
      >
        {say('publish')}
      </button>
    </div>
  )
}
