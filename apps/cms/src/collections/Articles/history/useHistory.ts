'use client'
import { useEffect, useState } from 'react'

export type Loaded<Value> = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; value: Value }

/** @param address null where there is nothing to ask yet */
export const useHistory = <Value>(address: string | null): { loaded: Loaded<Value>; again: () => void } => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    const load = async (asked: string): Promise<void> => {
      setLoaded({ state: 'loading' })
      const answer = await fetch(asked, { credentials: 'same-origin', signal: leaving.signal })
      setLoaded(answer.ok ? { state: 'ready', value: (await answer.json()) as Value } : { state: 'failed' })
    }
    if (address !== null)
      load(address).catch(() => (leaving.signal.aborted ? undefined : setLoaded({ state: 'failed' })))
    return () => leaving.abort()
  }, [address, attempt])
  return { loaded, again: () => setAttempt(attempt + 1) }
}
