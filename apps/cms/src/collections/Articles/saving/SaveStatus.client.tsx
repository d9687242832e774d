'use client'
import { useTranslation } from '@payloadcms/ui'
import { lazy, useEffect, useState } from 'react'
import { goToField } from '../../../admin/form/goToField'
import { keepTrying } from '../../../admin/later/keepTrying'
import { Later } from '../../../admin/later/Later.client'
import { useRefusal } from '../../../admin/useRefusal'
import { useWords } from '../../../admin/useWords'
import { useDocumentNames } from '../comparing/useDocumentNames'
import { useFieldFacts } from '../comparing/useFieldFacts'
import { USERS } from '../../slugs'
import './SaveStatus.css'
import { loadLoginDialog, loadMergeDialog, loadRecoveryDialog } from './savingDialogs'
import { savingWords } from './savingWords'
import type { SaveState } from './storySaving'
import { useSavingParts } from './StorySavingProvider.client'
import { savedByOf, useStorySavingEngine } from './useStorySavingEngine'

const LoginDialog = lazy(keepTrying(async () => ({ default: (await loadLoginDialog()).LoginDialog })))
const MergeDialog = lazy(keepTrying(async () => ({ default: (await loadMergeDialog()).MergeDialog })))
const RecoveryDialog = lazy(
  keepTrying(async () => ({ default: (await loadRecoveryDialog()).RecoveryDialog })),
)

const useSentence = (): ((state: SaveState, isKept: boolean) => string) => {
  const say = useWords(savingWords)
  const tell = useRefusal()
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
        return say('refused', {
          message: (state.errors.length > 0 ? state.errors : [state]).map(tell).join(' '),
        })
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

/** @returns how these people are called; somebody who is not there any more, or a script, is somebody */
const useNameOf = (ids: readonly (string | null | undefined)[]): ((id: string | null) => string) => {
  const say = useWords(savingWords)
  const names = useDocumentNames(ids.flatMap((id) => (id ? [{ collection: USERS, id }] : [])))
  return (id) => (id && names.get(id)) ?? say('someone')
}

/** Saves the story of the form that it stands in, and says how that goes. */
export const SaveStatus = () => {
  const say = useWords(savingWords)
  const sentenceOf = useSentence()
  const { status, parts } = useSavingParts()
  const saving = useStorySavingEngine()
  const { state, unkeptBecause } = status
  const { labelOf } = useFieldFacts()
  const nameOf = useNameOf([saving.othersChanged?.by, saving.conflict && savedByOf(saving.conflict.theirs)])
  const [isLoginShown, setIsLoginShown] = useState(false)
  const isLoggedOut = state.kind === 'loggedOut'
  useEffect(() => {
    setIsLoginShown(false)
    if (!isLoggedOut) return undefined
    let isOver = false
    const show = async (): Promise<void> => {
      await loadLoginDialog()
      await saving.pause()
      if (!isOver) setIsLoginShown(true)
    }
    // Where the dialog cannot be had, the state says what happened, and its button tries again.
    show().catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [isLoggedOut])
  const field = state.kind === 'refused' ? state.errors[0]?.path : undefined

  return (
    <div className="save-status" data-state={state.kind}>
      <p role="status">{sentenceOf(state, unkeptBecause === null)}</p>
      {field ? (
        <button type="button" onClick={() => goToField({ path: field })}>
          {say('goToField')}
        </button>
      ) : null}
      {state.kind === 'conflict' ? (
        <button type="button" onClick={() => parts()?.openConflict()}>
          {say('compare')}
        </button>
      ) : null}
      {isLoggedOut ? (
        <button type="button" onClick={() => setIsLoginShown(true)}>
          {say('logIn')}
        </button>
      ) : null}
      {unkeptBecause === null || state.kind === 'offline' ? null : (
        <span role="alert">{say('unkept', { why: unkeptBecause })}</span>
      )}
      {saving.othersChanged ? (
        <span role="status">
          {say('othersChanged', {
            name: nameOf(saving.othersChanged.by),
            fields: saving.othersChanged.fields.map(labelOf).join(', '),
          })}
        </span>
      ) : null}
      <Later>
        {isLoggedOut && isLoginShown ? (
          <LoginDialog onLoggedIn={() => saving.engine?.loggedIn()} onClose={() => setIsLoginShown(false)} />
        ) : null}
        {saving.conflict ? (
          <MergeDialog
            {...saving.conflict}
            theirName={nameOf(savedByOf(saving.conflict.theirs))}
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
      </Later>
    </div>
  )
}
