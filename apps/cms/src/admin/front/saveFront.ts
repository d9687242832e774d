import { askNewsroom } from '../askNewsroom'
import type { Told } from '../told'
import type { Place } from './frontPlaces'
import { toEdition } from './frontPlaces'

export type FrontSaved =
  | { kind: 'saved'; revision: number }
  /** Somebody else saved this edition since it was read. */
  | { kind: 'stale' }
  | { kind: 'refused'; told: readonly Told[] }
  | { kind: 'unreachable' }

export type FrontSave = {
  language: string
  places: readonly Place[]
  /** The one that the choice started from. */
  revision: number
  status: 'draft' | 'published'
}

type Revised = { revision: number }

/** Saves one edition and leaves the others as they are: a draft stays one, and publication is announced to readers. */
export const saveFront = async ({ language, places, revision, status }: FrontSave): Promise<FrontSaved> => {
  const { language: _language, ...choice } = toEdition(language, places)
  const answer = await askNewsroom<Revised>(`globals/front-page/editions/${language}`, {
    method: 'PATCH',
    body: { ...choice, revision, _status: status },
  })
  if (answer.isDone) return { kind: 'saved', revision: answer.value.revision }
  if (answer.status === 0 || answer.status >= 500) return { kind: 'unreachable' }
  // A conflict without both choices is two saves at the same moment, which gave way to each other too often.
  if (answer.status === 409 && (answer.body as Partial<Revised> | null)?.revision !== undefined)
    return { kind: 'stale' }
  return { kind: 'refused', told: answer.told }
}
