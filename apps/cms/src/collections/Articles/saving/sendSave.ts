import { z } from 'zod'
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
  | { kind: 'refused'; status: number; message: string; errors: FieldProblem[] }
  | { kind: 'conflict' }
  | { kind: 'loggedOut' }
  | { kind: 'unreachable' }

const saved = z.looseObject({ doc: z.looseObject({ revision: z.number() }) })
const problems = z.looseObject({
  errors: z
    .array(
      z.looseObject({
        message: z.string().optional(),
        data: z
          .looseObject({
            errors: z.array(z.looseObject({ path: z.string(), message: z.string() })).optional(),
          })
          .nullish(),
      }),
    )
    .optional(),
  detail: z.string().optional(),
})
const me = z.looseObject({ user: z.looseObject({}).nullable() })

const jsonOf = async (response: Response): Promise<unknown> => await response.json().catch(() => null)

/** A 403 to somebody whose login has expired looks like one to somebody who may not. */
const isLoggedOut = async (address: string): Promise<boolean> => {
  const response = await fetch(new URL('/api/users/me', new URL(address, location.href)), {
    credentials: 'include',
  })
  const found = me.safeParse(await jsonOf(response))
  return found.success && found.data.user === null
}

const refusalOf = async (response: Response): Promise<SaveAnswer> => {
  const told = problems.safeParse(await jsonOf(response))
  const errors = told.success ? (told.data.errors ?? []) : []
  const message =
    (told.success && (told.data.detail ?? errors.find((error) => error.message)?.message)) ||
    `${String(response.status)} ${response.statusText}`
  return {
    kind: 'refused',
    status: response.status,
    message,
    errors: errors.flatMap(({ data }) => data?.errors ?? []),
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
      const { doc } = saved.parse(await response.json())
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
    return z.looseObject({ revision: z.number() }).parse(await response.json())
  } catch {
    return null
  }
}
