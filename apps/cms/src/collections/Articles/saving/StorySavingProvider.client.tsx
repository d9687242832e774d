'use client'
import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { isSameJson } from './isSameJson'
import type { SaveOutcome, SaveState, StorySaving } from './storySaving'

/** What the saving inside of the form tells everything around it. */
export type SavingParts = Omit<StorySaving, 'state' | 'revision'> & {
  /** Writes what is typed as a version that stays. */
  keep: () => Promise<SaveOutcome>
  openConflict: () => void
}
export type SavingStatus = {
  state: SaveState
  revision: number
  /** Why this device keeps no copy of what is typed; null: it does. */
  unkeptBecause: string | null
}

type Shared = {
  status: SavingStatus
  setStatus: (status: SavingStatus) => void
  setParts: (parts: SavingParts | null) => void
  parts: () => SavingParts | null
}

const SavingContext = createContext<Shared | null>(null)

const AT_REST: SavingStatus = { state: { kind: 'saved', at: null }, revision: 1, unkeptBecause: null }

/** Around the edit view of a story: what is saved in its form is known in all of it. */
export const StorySavingProvider = ({ children }: { children: ReactNode }) => {
  const [status, tell] = useState(AT_REST)
  // Told at every pause in typing, and a context that changes makes React walk through the whole form.
  const setStatus = useCallback(
    (next: SavingStatus) => tell((known) => (isSameJson(known, next) ? known : next)),
    [],
  )
  const held = useRef<SavingParts | null>(null)
  const setParts = useCallback((parts: SavingParts | null) => {
    held.current = parts
  }, [])
  const parts = useCallback(() => held.current, [])
  const shared = useMemo(() => ({ status, setStatus, setParts, parts }), [status, setStatus, setParts, parts])
  return <SavingContext.Provider value={shared}>{children}</SavingContext.Provider>
}

export const useSavingParts = (): Shared => {
  const shared = useContext(SavingContext)
  if (shared === null) throw new Error('This stands outside of a story’s edit view.')
  return shared
}

/** Before the form is there nobody answers. */
const NOBODY: SaveOutcome = { kind: 'unreachable' }

/** The saving of the story that is edited here, for anything inside of its edit view. */
export const useStorySaving = (): StorySaving => {
  const { status, parts } = useSavingParts()
  return useMemo(
    () => ({
      state: status.state,
      revision: status.revision,
      flush: async () => (await parts()?.flush()) ?? NOBODY,
      send: async (write) => (await parts()?.send(write)) ?? NOBODY,
      follow: async () => parts()?.follow(),
      handOver: () => parts()?.handOver(),
      replace: (fields) => parts()?.replace(fields),
    }),
    [status.state, status.revision, parts],
  )
}
