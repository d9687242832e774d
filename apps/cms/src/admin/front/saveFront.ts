import type { SavedEdition } from './frontPlaces'

export type FrontSaved = { kind: 'saved' } | { kind: 'refused'; why: string } | { kind: 'unreachable' }

/** Through the rules of the global itself: a draft stays one, and publication is announced to readers. */
export const saveFront = async (
  editions: readonly SavedEdition[],
  status: 'draft' | 'published',
): Promise<FrontSaved> => {
  const response = await fetch(`/api/globals/front-page${status === 'draft' ? '?draft=true' : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ editions, _status: status }),
  }).catch(() => null)
  if (response === null || response.status >= 500) return { kind: 'unreachable' }
  if (response.ok) return { kind: 'saved' }
  const body = (await response.json().catch(() => ({}))) as { errors?: { message?: string }[] }
  return { kind: 'refused', why: body.errors?.[0]?.message ?? response.statusText }
}
