import { useEffect, useState } from 'react'
import type { LinkTarget } from './linkTarget'

/** Long enough for the next key of a word, short enough not to be waited for. */
const PAUSE_MS = 150

export type Found = { state: 'idle' | 'searching' | 'found' | 'failed'; targets: readonly LinkTarget[] }

const NOTHING: Found = { state: 'idle', targets: [] }

export const fetchLinkTargets = async (query: string, signal?: AbortSignal): Promise<LinkTarget[]> => {
  const answer = await fetch(`/api/articles/link-targets?q=${encodeURIComponent(query)}`, {
    credentials: 'include',
    ...(signal === undefined ? {} : { signal }),
  })
  if (!answer.ok) throw new Error(`link targets: ${String(answer.status)}`)
  return ((await answer.json()) as { targets: LinkTarget[] }).targets
}

/** @returns what the newsroom has for a query; what was found before stays until the new answer is there */
export const useLinkTargets = (query: string): Found => {
  const [found, setFound] = useState(NOTHING)
  useEffect(() => {
    if (query === '') {
      setFound(NOTHING)
      return undefined
    }
    setFound(({ targets }) => ({ state: 'searching', targets }))
    const abort = new AbortController()
    const pause = setTimeout(() => {
      fetchLinkTargets(query, abort.signal).then(
        (targets) => setFound({ state: 'found', targets }),
        () => (abort.signal.aborted ? undefined : setFound({ state: 'failed', targets: [] })),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      abort.abort()
    }
  }, [query])
  return found
}
