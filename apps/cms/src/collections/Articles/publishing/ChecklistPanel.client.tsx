'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useWords } from '../../../admin/useWords'
import type { Checklist } from '../../../workflow/checkBeforePublishing'
import { useStorySaving } from '../saving/StorySavingProvider.client'
import './ChecklistPanel.css'
import { checklistWords } from './checklistWords'
import { Findings } from './Findings.client'
import { useChecklist } from './useChecklist'

const StoryChecklist = ({ id }: { id: string }) => {
  const say = useWords(checklistWords)
  const { revision } = useStorySaving()
  const { state, again } = useChecklist(id, revision)
  /** What is said where nothing keeps the story from readers. */
  const quietWords = ({ warnings }: Checklist): string =>
    warnings.length === 0 ? say('nothing') : say('warnings', { count: warnings.length })
  const isReady = state.kind === 'known' && state.checklist.errors.length === 0
  return (
    <details className="field-type checklist-panel" open={!isReady}>
      <summary>
        <span className="checklist-panel__title">{say('title')}</span>
        {state.kind === 'known' ? (
          <span className="checklist-panel__counts" role="status">
            {state.checklist.errors.length > 0 ? (
              <span className="checklist-panel__errors">
                {say('errors', { count: state.checklist.errors.length })}
              </span>
            ) : null}
            {state.checklist.errors.length === 0 ? quietWords(state.checklist) : null}
          </span>
        ) : null}
      </summary>
      {state.kind === 'checking' ? <p className="checklist-panel__quiet">{say('checking')}</p> : null}
      {state.kind === 'failed' ? (
        <p className="checklist-panel__quiet">
          {say('failed')}{' '}
          <button type="button" className="findings__link" onClick={again}>
            {say('again')}
          </button>
        </p>
      ) : null}
      {state.kind === 'known' && state.checklist.errors.length + state.checklist.warnings.length > 0 ? (
        <>
          <Findings checklist={state.checklist} />
          {state.checklist.errors.length > 0 ? <p className="checklist-panel__quiet">{say('lead')}</p> : null}
        </>
      ) : null}
    </details>
  )
}

/** What the story still lacks, beside the text, as it was last saved. A story that is being made has none yet. */
export const ChecklistPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <StoryChecklist id={String(id)} />
}
