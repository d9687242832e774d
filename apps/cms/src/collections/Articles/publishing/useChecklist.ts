'use client'
import { useCallback, useEffect, useState } from 'react'
import { ARTICLES } from '../../slugs'
import type { Checklist } from '../../../workflow/checkBeforePublishing'

export type ChecklistState =
  { kind: 'checking' } | { kind: 'failed' } | { kind: 'known'; checklist: Checklist }

/** @throws Error where the newsroom does not answer with a checklist */
export const fetchChecklist = async (id: string, signal?: AbortSignal): Promise<Checklist> => {
  const answer = await fetch(`/api/${ARTICLES}/${id}/checklist`, { credentials: 'include', signal })
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as Checklist
}

/**
 * The checklist of the newest saved version, asked for anew after each save.
 * @param version anything that changes with a save
 */
export const useChecklist = (id: string, version: unknown): { state: ChecklistState; again: () => void } => {
  const [state, setState] = useState<ChecklistState>({ kind: 'checking' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const asking = new AbortController()
    fetchChecklist(id, asking.signal)
      .then((checklist) => setState({ kind: 'known', checklist }))
      .catch(() => {
        if (!asking.signal.aborted) setState({ kind: 'failed' })
      })
    return () => asking.abort()
  }, [id, version, attempt])
  return { state, again: useCallback(() => setAttempt((number) => number + 1), []) }
}
