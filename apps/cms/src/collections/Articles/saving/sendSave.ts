import type { Told } from '../../../admin/told'
import { isNobody, readRefusal, readSaved, readStory } from './readSaveAnswer'
import type { FieldProblem, StoryFields } from './storySaving'

export type SaveRequest = {
  /** The address of the story in the API, such as `/api/articles/65f…`. */
  address: string
  revision: number
  fields: StoryFields
  isDraft: boolean
  /** Over the newest version of this sitting, instead of a new one beside it. */
  isAutosave: boolean
  /** The version that stands there is made one that no later save writes over: before this save, or after it. */
  keeps?: 'before' | 'after' | undefined
  /** The page is being left: the browser carries the request on its own. */
  isLeaving?: boolean
}

export type SaveAnswer =
  | { kind: 'saved'; revision: number; document: Record<string, unknown> }
  | (Told & { kind: 'refused'; status: number; errors: FieldProblem[] })
  | { kind: 'conflict' }
  | { kind: 'loggedOut' }
  | { kind: 'unreachable' }

const jsonOf = async (response: Response): Promise<unknown> => await response.json().catch(() => null)

/** A 403 to somebody whose login has expired looks like one to somebody who may not. */
const isLoggedOut = async (address: string): Promise<boolean> => {
  const response = await fetch(new URL('/api/users/me', new URL(address, location.href)), {
    credentials: 'include',
  })
  return isNobody(await jsonOf(response))
}

const refusalOf = async (response: Response): Promise<SaveAnswer> => {
  const told = readRefusal(await jsonOf(response))
  return {
    ...told,
    kind: 'refused',
    status: response.status,
    message: told.message || `${String(response.status)} ${response.statusText}`,
  }
}

const isPassing = (status: number): boolean => status >= 500 || status === 429 || status === 408

/** One save, by PATCH. Never throws: that nobody answered is an answer too. */
export const sendSave = async (request: SaveRequest): Promise<SaveAnswer> => {
  const { address, revision, fields, isDraft, isAutosave, keeps, isLeaving = false } = request
  const query = new URLSearchParams({
    depth: '0',
    ...(isDraft ? { draft: 'true' } : {}),
    ...(isDraft && isAutosave ? { autosave: 'true' } : {}),
    ...(isDraft && keeps ? { keeps } : {}),
  })
  try {
    const response = await fetch(`${address}?${query.toString()}`, {
      method: 'PATCH',
      credentials: 'include',
      keepalive: isLeaving,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...fields, revision }),
    })
    if (response.ok) {
      const doc = readSaved(await response.json())
      return { kind: 'saved', revision: doc.revision, document: doc }
    }
    if (response.status === 409) return { kind: 'conflict' }
    if (isPassing(response.status)) return { kind: 'unreachable' }
    if ((response.status === 401 || response.status === 403) && (await isLoggedOut(address)))
      return { kind: 'loggedOut' }
    return await refusalOf(response)
  } catch {
    return { kind: 'unreachable' }
  }
}

/** The newest text of the story, drafts included; null where nobody answers, or it may not be read. */
export const fetchNewest = async (address: string): Promise<Record<string, unknown> | null> => {
  try {
    const response = await fetch(`${address}?draft=true&depth=0`, {
      credentials: 'include',
      cache: 'no-store',
    })
    if (!response.ok) return null
    return readStory(await response.json())
  } catch {
    return null
  }
}
