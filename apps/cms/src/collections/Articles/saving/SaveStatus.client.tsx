'use client'
import { useTranslation } from '@payloadcms/ui'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useWords } from '../../../admin/useWords'
import { goToField } from './goToField'
import './SaveStatus.css'
import { savingWords } from './savingWords'
import type { SaveState } from './storySaving'
import { useSavingParts } from './StorySavingProvider.client'
import { useStorySavingEngine } from './useStorySavingEngine'

const LoginDialog = lazy(async () => ({ default: (await import('./LoginDialog.client')).LoginDialog }))
const MergeDialog = lazy(async () => ({
  default: (await import('../comparing/MergeDialog.client')).MergeDialog,
}))
const RecoveryDialog = lazy(async () => ({
  default: (await import('./RecoveryDialog.client')).RecoveryDialog,
}))

const useSentence = (): ((state: SaveState, isKept: boolean) => string) => {
  const say = useWords(savingWords)
  const { i18n } = useTranslation()
  return (state, isKept) => {
    switch (state.kind) {
      case 'saved':
        return state.at === null
          ? say('opened')
          : say('saved', {
              time: new Date(state.at).toLocaleTimeString(i18n.language, {
                hour: '2-digit',
                minute: '2-digit',
              }),
            })
      case 'offline':
        return say(isKept ? 'offline' : 'offlineUnkept')
      case 'refused':
        return say('refused', { message: state.message })
      case 'unsaved':
      case 'saving':
      case 'conflict':
      case 'loggedOut':
        return say(state.kind)
      default:
        return state satisfies never
    }
  }
}

/** Saves the story of the form that it stands in, and says how that goes. */
export const SaveStatus = () => {
  const say = useWords(savingWords)
  const sentenceOf = useSentence()
  const { status, parts } = useSavingParts()
  const saving = useStorySavingEngine()
  const { state, unkeptBecause } = status
  const [isLoginPutOff, setIsLoginPutOff] = useState(false)
  useEffect(() => setIsLoginPutOff(false), [state.kind])
  const field = state.kind === 'refused' ? state.errors[0]?.path : undefined

  return (
    <div className="save-status" data-state={state.kind}>
      <p role="status">{sentenceOf(state, unkeptBecause === null)}</p>
      {field ? (
        <button type="button" onClick={() => goToField(field)}>
          {say('goToField')}
        </button>
      ) : null}
      {state.kind === 'conflict' ? (
        <button type="button" onClick={() => parts()?.openConflict()}>
          {say('compare')}
        </button>
      ) : null}
      {state.kind === 'loggedOut' ? (
        <button type="button" onClick={() => setIsLoginPutOff(false)}>
          {say('logIn')}
        </button>
      ) : null}
      {unkeptBecause === null || state.kind === 'offline' ? null : (
        <span role="alert">{say('unkept', { why: unkeptBecause })}</span>
      )}
      {saving.othersChanged.length > 0 ? (
        <span role="status">
          {say('othersChanged', { name: say('someone'), fields: saving.othersChanged.join(', ') })}
        </span>
      ) : null}
      <Suspense fallback={null}>
        {state.kind === 'loggedOut' && !isLoginPutOff ? (
          <LoginDialog onLoggedIn={() => saving.engine?.loggedIn()} onClose={() => setIsLoginPutOff(true)} />
        ) : null}
        {saving.conflict ? (
          <MergeDialog
            {...saving.conflict}
            theirName={say('someone')}
            onMerged={(fields) => void saving.settleConflict(fields)}
            onClose={saving.closeConflict}
          />
        ) : null}
        {saving.recovery && !saving.conflict ? (
          <RecoveryDialog
            entry={saving.recovery}
            story={saving.engine?.base() ?? {}}
            onDone={(what) => void saving.settleRecovery(what)}
          />
        ) : null}
      </Suspense>
    </div>
  )
}
