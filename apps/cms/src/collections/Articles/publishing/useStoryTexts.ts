'use client'
import { useEffect, useState } from 'react'
import { ARTICLES } from '../../slugs'
import type { Checklist } from '../../../workflow/checkBeforePublishing'
import type { SaveOutcome } from '../saving/storySaving'
import { fetchChecklist } from './useChecklist'

export type StoredStory = Record<string, unknown>

/** A story as readers see it, as it would be published, and what stands between the two. */
export type StoryTexts = {
  /** What stands in the document that readers see; its `_status` says whether they do. */
  live: StoredStory
  draft: StoredStory
  checklist: Checklist
}

export type StoryTextsState =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'unsaved'; outcome: Exclude<SaveOutcome, { kind: 'saved' }> }
  | ({ kind: 'known' } & StoryTexts)

const fetchStory = async (id: string, query: string): Promise<StoredStory> => {
  const answer = await fetch(`/api/${ARTICLES}/${id}?depth=0&${query}`, { credentials: 'include' })
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as StoredStory
}

/** Writes what is typed first, so that what is shown is what would be published. */
export const useStoryTexts = (id: string, flush: () => Promise<SaveOutcome>): StoryTextsState => {
  const [state, setState] = useState<StoryTextsState>({ kind: 'loading' })
  useEffect(() => {
    let isOver = false
    const load = async (): Promise<StoryTextsState> => {
      const outcome = await flush()
      if (outcome.kind !== 'saved') return { kind: 'unsaved', outcome }
      const [live, draft, checklist] = await Promise.all([
        fetchStory(id, 'draft=false'),
        fetchStory(id, 'draft=true'),
        fetchChecklist(id),
      ])
      return { kind: 'known', live, draft, checklist }
    }
    void load()
      .catch((): StoryTextsState => ({ kind: 'failed' }))
      .then((next) => {
        if (!isOver) setState(next)
      })
    return () => {
      isOver = true
    }
    // Once, when the dialog opens: what is typed behind it cannot change.
  }, [id])
  return state
}
