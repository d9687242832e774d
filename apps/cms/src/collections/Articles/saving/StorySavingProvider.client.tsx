'use client'
import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback } from 'react'
import { ARTICLES } from '../../slugs'
import type { SaveOutcome, StorySaving } from './storySaving'

type Answered = {
  doc?: Record<string, unknown>
  detail?: string
  errors?: { message: string; data?: { errors?: { path: string; message: string }[] } | null }[]
}

/** What an answer of the newsroom to a save means. */
const outcomeOf = async (answer: Response): Promise<SaveOutcome> => {
  const json = (await answer.json().catch(() => ({}))) as Answered
  if (answer.ok && json.doc)
    return { kind: 'saved', revision: Number(json.doc.revision ?? 0), document: json.doc }
  if (answer.status === 409) return { kind: 'conflict' }
  const [first] = json.errors ?? []
  return {
    kind: 'refused',
    status: answer.status,
    message: json.detail ?? first?.message ?? answer.statusText,
    errors: (json.errors ?? []).flatMap(({ data }) => data?.errors ?? []),
  }
}

/** The writes of a story's edit view that are no typing. */
export const useStorySaving = (): StorySaving => {
  const {
    id,
    data,
    hasPublishedDoc,
    incrementVersionCount,
    setHasPublishedDoc,
    setUnpublishedVersionCount,
    setMostRecentVersionIsAutosaved,
    updateSavedDocumentData,
  } = useDocumentInfo()
  const { getData, reset, setModified } = useForm()
  const isModified = useFormModified()
  const revision = Number(data?.revision ?? 0)

  const send = useCallback<StorySaving['send']>(
    async ({ fields, isDraft }): Promise<SaveOutcome> => {
      const { revision: _revision, ...typed } = getData() as Record<string, unknown>
      const body = JSON.stringify({ ...typed, _status: 'draft', ...fields })
      try {
        const answer = await fetch(
          `/api/${ARTICLES}/${String(id)}?depth=0&fallback-locale=null${isDraft ? '&draft=true' : ''}`,
          {
            method: 'PATCH',
            credentials: 'include',
            headers: { 'content-type': 'application/json' },
            body,
          },
        )
        const outcome = await outcomeOf(answer)
        if (outcome.kind !== 'saved') return outcome
        setModified(false)
        incrementVersionCount()
        if (!isDraft) {
          const isLive = outcome.document._status === 'published'
          setHasPublishedDoc(isLive)
          setUnpublishedVersionCount(isLive ? 0 : 1)
        } else if (hasPublishedDoc) setUnpublishedVersionCount((count: number) => count + 1)
        setMostRecentVersionIsAutosaved(false)
        updateSavedDocumentData(outcome.document)
        if (Object.keys(fields).length > 0) await reset(outcome.document)
        return outcome
      } catch {
        return { kind: 'unreachable' }
      }
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [id, getData, reset, hasPublishedDoc],
  )
  const flush = useCallback<StorySaving['flush']>(
    async () =>
      isModified ? send({ fields: {}, isDraft: true }) : { kind: 'saved', revision, document: data ?? {} },
    [isModified, send, revision, data],
  )
  return { revision, flush, send }
}
