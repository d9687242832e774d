import { refusalIn } from '../askNewsroom'
import type { Place } from './frontPlaces'
import { toEdition } from './frontPlaces'

export type FrontSaved =
  | { kind: 'saved'; revision: number }
  /** Somebody else saved this edition since it was read. */
  | { kind: 'stale' }
  | { kind: 'refused'; why: string }
  | { kind: 'unreachable' }

export type FrontSave = {
  language: string
  places: readonly Place[]
  /** The one that the choice started from. */
  revision: number
  status: 'draft' | 'published'
}

/** Saves one edition and leaves the others as they are: a draft stays one, and publication is announced to readers. */
export const saveFront = async ({ language, places, revision, status }: FrontSave): Promise<FrontSaved> => {
  const { language: _language, ...choice } = toEdition(language, places)
  const response = await fetch(`/api/globals/front-page/editions/${language}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...choice, revision, _status: status }),
  }).catch(() => null)
  if (response === null || response.status >= 500) return { kind: 'unreachable' }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return { kind: 'saved', revision: (answer as { revision: number }).revision }
  // A conflict without both choices is two saves at the same moment, which gave way to each other too often.
  if (response.status === 409 && (answer as { revision?: number } | null)?.revision !== undefined)
    return { kind: 'stale' }
  return { kind: 'refused', why: refusalIn(answer) || response.statusText }
}
