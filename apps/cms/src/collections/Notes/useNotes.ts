'use client'
import { useCallback, useEffect, useState } from 'react'
import { NOTES, USERS } from '../slugs'
import type { Passage } from './findPassage'

export type Note = {
  id: string
  thread: string | null
  text: string
  passage: Passage | null
  isResolved: boolean
  createdBy: string | null
  createdAt: string
}

export type Colleague = { id: string; name: string }

type Stored = Omit<Note, 'passage'> & { passage?: Partial<Passage> | null }

const toNote = (stored: Stored): Note => {
  const { quote, before, after, node } = stored.passage ?? {}
  return {
    ...stored,
    thread: stored.thread ?? null,
    passage: quote ? { quote, before: before ?? '', after: after ?? '', node: node ?? 0 } : null,
  }
}

const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
  const answer = await fetch(`/api/${path}`, {
    credentials: 'include',
    headers: init.body ? { 'content-type': 'application/json' } : {},
    ...init,
  })
  const json = (await answer.json().catch(() => ({}))) as {
    errors?: { message: string; data?: { errors?: { message: string }[] } }[]
  }
  if (answer.ok) return json
  const [first] = json.errors ?? []
  throw new Error(first?.data?.errors?.[0]?.message ?? first?.message ?? answer.statusText)
}

const REFRESH_MS = 30_000

export type NotesOfStory = {
  state: 'loading' | 'failed' | 'known'
  notes: readonly Note[]
  colleagues: readonly Colleague[]
  reload: () => void
  /** @throws Error with the words of the refusal */
  write: (note: { text: string; thread?: string; passage?: Passage | null }) => Promise<void>
  settle: (id: string, isResolved: boolean) => Promise<void>
  remove: (id: string) => Promise<void>
}

/** The notes of a story, kept fresh while somebody looks at it. */
export const useNotes = (story: string): NotesOfStory => {
  const [state, setState] = useState<NotesOfStory['state']>('loading')
  const [notes, setNotes] = useState<readonly Note[]>([])
  const [colleagues, setColleagues] = useState<readonly Colleague[]>([])

  const load = useCallback(async (): Promise<void> => {
    try {
      const found = (await ask(
        `${NOTES}?depth=0&pagination=false&sort=createdAt&where[story][equals]=${story}`,
      )) as { docs: Stored[] }
      setNotes(found.docs.map(toNote))
      setState('known')
    } catch {
      setState((before) => (before === 'known' ? before : 'failed'))
    }
  }, [story])

  useEffect(() => {
    void load()
    ask(`${USERS}?depth=0&pagination=false&sort=name`)
      .then((found) => setColleagues((found as { docs: Colleague[] }).docs))
      .catch(() => undefined)
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void load()
    }
    const timer = window.setInterval(refresh, REFRESH_MS)
    window.addEventListener('focus', refresh)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('focus', refresh)
    }
  }, [load])

  const change = useCallback(
    async (path: string, method: string, body?: object): Promise<void> => {
      await ask(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
      await load()
    },
    [load],
  )
  return {
    state,
    notes,
    colleagues,
    reload: () => void load(),
    write: ({ text, thread, passage }) =>
      change(NOTES, 'POST', { story, text, ...(thread ? { thread } : {}), ...(passage ? { passage } : {}) }),
    settle: (id, isResolved) => change(`${NOTES}/${id}`, 'PATCH', { isResolved }),
    remove: (id) => change(`${NOTES}/${id}`, 'DELETE'),
  }
}
