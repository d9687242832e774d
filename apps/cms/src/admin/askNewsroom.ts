import type { Told } from './told'
import { toldIn } from './told'

/**
 * @property told what speaks against it; nothing where the server says nothing in words, or is not there
 * @property body the whole answer; null where there is none
 */
export type Refused = { isDone: false; status: number; told: readonly Told[]; body: unknown }
export type Answered<Value> = { isDone: true; value: Value } | Refused

type Asked = { method?: 'GET' | 'POST' | 'PATCH'; body?: unknown; signal?: AbortSignal }

/** Asks our own server as whoever is logged in. A network that is gone is an answer too: status 0. */
export const askNewsroom = async <Value>(
  path: string,
  { method = 'GET', body, signal }: Asked = {},
): Promise<Answered<Value>> => {
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      credentials: 'include',
      ...(signal ? { signal } : {}),
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json().catch(() => null)
    return response.ok
      ? { isDone: true, value: answer as Value }
      : { isDone: false, status: response.status, told: toldIn(answer), body: answer }
  } catch {
    return { isDone: false, status: 0, told: [], body: null }
  }
}
