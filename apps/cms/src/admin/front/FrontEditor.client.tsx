'use client'

import { useMemo, useState } from 'react'
import { LANGUAGES } from '../../languages'
import { useRefusal } from '../useRefusal'
import { useWords } from '../useWords'
import { FrontBar } from './FrontBar.client'
import { FrontConflictDialog } from './FrontConflictDialog.client'
import './FrontEditor.css'
import type { FrontEditions } from './frontEditions'
import { FrontLeavingDialog } from './FrontLeavingDialog.client'
import type { Place } from './frontPlaces'
import { addStory, isFull, leadWith, toEdition } from './frontPlaces'
import { FrontPlaces } from './FrontPlaces.client'
import { FrontPreview } from './FrontPreview.client'
import { FrontSearch } from './FrontSearch.client'
import type { FrontStory } from './frontStory'
import { frontWords } from './frontWords'
import type { FrontOutcome, FrontStatus } from './useFrontEditions'
import { useFrontEditions } from './useFrontEditions'
import { useLeaving } from './useLeaving'

export type FrontEditorProps = FrontEditions & {
  /** IANA; that of the newsroom. */
  zone: string
}

const labelOf = (language: string): string => LANGUAGES.find(({ value }) => value === language)?.label ?? ''

export const FrontEditor = ({ zone, ...begun }: FrontEditorProps) => {
  const say = useWords(frontWords)
  const tell = useRefusal()
  const front = useFrontEditions(begun)
  const [language, setLanguage] = useState<string>(LANGUAGES[0].value)
  const [message, setMessage] = useState<{ text: string; isBad: boolean } | null>(null)
  const { places, state, aside } = front.editionOf(language)
  const chosen = useMemo(() => new Set(places.flatMap(({ story }) => story ?? [])), [places])
  const unsaved = LANGUAGES.filter(({ value }) => front.isUnsaved(value))
  const leaving = useLeaving(unsaved.length > 0)

  const change = (next: Place[]): void => {
    front.change(language, next)
    setMessage(null)
  }
  const take = (story: FrontStory, next: Place[]): void => {
    front.meet(story)
    change(next)
  }
  const messageOf = (outcome: FrontOutcome, status: FrontStatus): string => {
    switch (outcome.kind) {
      case 'saved':
        return say(status === 'draft' ? 'saved' : 'nowPublished')
      case 'refused':
        return say('refused', { why: outcome.told.map(tell).join(' ') })
      case 'conflict':
        return say('conflict')
      case 'stale':
        return say('conflictUnread')
      case 'unreachable':
        return say('unreachable')
    }
  }
  const save = async (of: string, status: FrontStatus, over?: number): Promise<void> => {
    setMessage(null)
    const outcome = await front.save(of, status, over)
    setMessage({ text: messageOf(outcome, status), isBad: outcome.kind !== 'saved' })
  }
  const { conflict } = front

  return (
    <div className="front-editor">
      <FrontBar
        language={language}
        state={state}
        isUnsaved={front.isUnsaved}
        onLanguage={(chosenLanguage) => {
          setLanguage(chosenLanguage)
          setMessage(null)
        }}
        onSave={(status) => void save(language, status)}
      />
      <div className="front-editor__message">
        <p className={message?.isBad ? 'is-bad' : undefined} role="status">
          {message?.text}
        </p>
        {aside === null ? null : (
          <button type="button" onClick={() => front.takeBack(language)}>
            {say('takeBack')}
          </button>
        )}
      </div>
      <div className="front-editor__columns">
        <div>
          <FrontPlaces key={language} places={places} stories={front.stories} zone={zone} onChange={change} />
          <FrontSearch
            language={language}
            chosen={chosen}
            isFull={isFull(places)}
            onLead={(story) => take(story, leadWith(places, story.id))}
            onAdd={(story) => take(story, addStory(places, story.id))}
          />
        </div>
        <FrontPreview key={language} edition={toEdition(language, places)} />
      </div>
      {conflict === null ? null : (
        <FrontConflictDialog
          conflict={conflict}
          label={labelOf(conflict.language)}
          stories={front.stories}
          zone={zone}
          onTheirs={() => {
            front.takeTheirs(conflict)
            setMessage({ text: say('theirsTaken'), isBad: false })
          }}
          onYours={() => void save(conflict.language, conflict.status, conflict.theirs.revision)}
          onClose={front.closeConflict}
        />
      )}
      {leaving.asked ? (
        <FrontLeavingDialog
          languages={unsaved.map(({ label }) => label)}
          onStay={leaving.stay}
          onLeave={leaving.leave}
        />
      ) : null}
    </div>
  )
}
