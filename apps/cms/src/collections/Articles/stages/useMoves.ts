'use client'
import { toast, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { isOwn } from '../../../access/roles'
import { textOf } from '../../../publishing/storedDocument'
import { useRefusal } from '../../../admin/useRefusal'
import { useWords } from '../../../admin/useWords'
import { hasWords } from '../../../workflow/hasWords'
import { legalCheckOf } from '../../../workflow/legalCheckAfter'
import type { Move } from '../../../workflow/movesFrom'
import { movesFrom } from '../../../workflow/movesFrom'
import type { Stage } from '../../../workflow/stages'
import { isStage, STAGE_NAMES } from '../../../workflow/stages'
import type { User } from '../../../payload-types'
import { NOTES } from '../../slugs'
import { problemOf } from '../publishing/problemOf'
import { useStorySaving } from '../saving/StorySavingProvider.client'
import { stageWords } from './stageWords'

type Moves = {
  stage: Stage
  legalCheck: 'asked' | 'cleared' | null
  moves: Move[]
  isBusy: boolean
  /** Moves the story, and leaves a note where there are words for one. */
  move: (to: Stage, note?: string) => Promise<boolean>
}

/** What this person may do with the stage of the story now, by the same table that the server asks. */
export const useMoves = (language: string): Moves => {
  const say = useWords(stageWords)
  const tell = useRefusal()
  const { user } = useAuth<User>()
  const { id, data } = useDocumentInfo()
  const saving = useStorySaving()
  const [isBusy, setIsBusy] = useState(false)
  const value = useFormFields(([fields]) => fields.stage?.value)
  const hasHeadline = useFormFields(([fields]) => textOf(fields.headline?.value).trim() !== '')
  const hasText = useFormFields(([fields]) => hasWords(fields.body?.value))
  const assignee = useFormFields(([fields]): unknown => fields.assignee?.value)
  const legalCheck = legalCheckOf(useFormFields(([fields]) => fields.legalCheck?.value))
  const createdBy: unknown = useFormFields(([fields]): unknown => fields.createdBy?.value) ?? data?.createdBy
  const stage = isStage(value) ? value : 'idea'

  const leaveNote = async (text: string): Promise<void> => {
    const answer = await fetch(`/api/${NOTES}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ story: id, text }),
    }).catch(() => null)
    if (!answer?.ok) toast.error(say('noteFailed', { text }))
  }

  const move: Moves['move'] = async (to, note = '') => {
    setIsBusy(true)
    const outcome = await saving.send({ fields: { stage: to }, isDraft: true })
    if (outcome.kind !== 'saved') {
      setIsBusy(false)
      for (const problem of problemOf(outcome, { say, tell })) toast.error(problem)
      return false
    }
    if (note.trim() !== '') await leaveNote(note.trim())
    setIsBusy(false)
    toast.success(say('moved', { stage: STAGE_NAMES[to][language === 'ru' ? 'ru' : 'en'] }))
    return true
  }

  const moves =
    user && id !== undefined
      ? movesFrom({
          from: stage,
          role: user.role,
          facts: { isOwn: isOwn(user, { createdBy, assignee }), hasHeadline, hasText, legalCheck },
        })
      : []
  return { stage, legalCheck, moves, isBusy, move }
}
