'use client'
import { UPDATE_KINDS, type UpdateKind } from '@dateline/content-schema/article'
import { useId } from 'react'
import { useWords } from '../../../admin/useWords'
import { NOTE_OF } from '../../../workflow/noteOf'
import { KIND_KEYS } from './kindKeys'
import { publishWords } from './publishWords'
import './UpdateKindChoice.css'

export type UpdateChoice = { kind: UpdateKind | null; note: string }

type Props = {
  choice: UpdateChoice
  onChange: (choice: UpdateChoice) => void
  /** Whether readers see it at a later moment. */
  isLater: boolean
  problem: string | null
}

/** What a change of a live story is, and the sentence that readers are owed with it. */
export const UpdateKindChoice = ({ choice, onChange, isLater, problem }: Props) => {
  const say = useWords(publishWords)
  const id = useId()
  const { kind, note } = choice
  const due = kind === null ? 'none' : NOTE_OF[kind]
  return (
    <>
      <fieldset className="update-kind" aria-describedby={problem === null ? undefined : `${id}-problem`}>
        <legend>{say('kind')}</legend>
        <div className="update-kind__choices">
          {UPDATE_KINDS.map((one) => (
            <label key={one} className="update-kind__choice">
              <input
                type="radio"
                name={`${id}-kind`}
                value={one}
                checked={kind === one}
                onChange={() => onChange({ ...choice, kind: one })}
              />
              <span>
                <strong>{say(KIND_KEYS[one])}</strong>
                <span className="newsroom-dialog__hint">{say(`${KIND_KEYS[one]}Hint`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {due === 'none' ? null : (
        <div className="newsroom-dialog__field">
          <label htmlFor={`${id}-note`}>{say(due === 'required' ? 'noteRequired' : 'note')}</label>
          <textarea
            id={`${id}-note`}
            maxLength={300}
            required={due === 'required'}
            aria-describedby={`${id}-hint`}
            value={note}
            onChange={(event) => onChange({ ...choice, note: event.target.value })}
          />
          <p className="newsroom-dialog__hint" id={`${id}-hint`}>
            {say('noteHint')}
          </p>
        </div>
      )}
      {kind === null ? null : (
        <p className="newsroom-dialog__hint">
          {say(kind === 'typo' ? 'noStamp' : isLater ? 'stampLater' : 'stamp')}
        </p>
      )}
      {problem === null ? null : (
        <p className="newsroom-dialog__problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
