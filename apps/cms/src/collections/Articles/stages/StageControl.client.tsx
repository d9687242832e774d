'use client'
import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { useWords } from '../../../admin/useWords'
import type { Stage } from '../../../workflow/stages'
import { STAGE_NAMES, STAGES } from '../../../workflow/stages'
import './StageControl.css'
import { stageWords } from './stageWords'
import { useMoves } from './useMoves'

const StoryStage = () => {
  const say = useWords(stageWords)
  const { i18n } = useTranslation()
  const { stage, legalCheck, moves, isBusy, move } = useMoves(i18n.language)
  const [note, setNote] = useState('')
  const id = useId()
  const moveOn = useRef<HTMLElement>(null)
  const nameOf = (one: Stage): string => STAGE_NAMES[one][i18n.language === 'ru' ? 'ru' : 'en']
  const go = async (to: Stage): Promise<void> => {
    if (!(await move(to, note))) return
    setNote('')
    // The button that was pressed goes with the stage: whoever works by keys stays where it was.
    moveOn.current?.focus()
  }
  return (
    <section className="field-type stage-control" id="field-stage" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('stage')}</h2>
      <ol className="stage-control__way">
        {STAGES.map((one) => (
          <li key={one} aria-current={one === stage ? 'step' : undefined}>
            {nameOf(one)}
          </li>
        ))}
      </ol>
      {legalCheck === null ? null : <p className="stage-control__legal">{say(legalCheck)}</p>}
      {moves.length === 0 ? <p className="stage-control__hint">{say('nothing')}</p> : null}
      {moves.length > 0 ? (
        <details className="stage-control__moves">
          <summary ref={moveOn}>{say('moveTo')}</summary>
          <ul>
            {moves.map(({ to, verb, unmet }) => (
              <li key={to}>
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  disabled={unmet !== null || isBusy}
                  onClick={() => void go(to)}
                  extraButtonProps={{
                    'data-move': to,
                    ...(unmet === null ? {} : { 'aria-describedby': `${id}-${to}` }),
                  }}
                >
                  {say(verb)}
                </Button>
                {unmet === null ? null : (
                  <span className="stage-control__hint" id={`${id}-${to}`}>
                    {say(unmet)}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <label htmlFor={`${id}-note`}>{say('noteLabel')}</label>
          <textarea
            id={`${id}-note`}
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            aria-describedby={`${id}-hint`}
          />
          <p className="stage-control__hint" id={`${id}-hint`}>
            {say('noteHint')}
          </p>
        </details>
      ) : null}
    </section>
  )
}

/** Where the story is on its way, and what this person can do with it, said as one would say it. */
export const StageControl = () => (useDocumentInfo().id === undefined ? null : <StoryStage />)
