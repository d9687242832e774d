export type Answered<Value> =
  { isDone: true; value: Value } | { isDone: false; status: number; message: string }

type Refused = { message?: unknown; data?: { errors?: { message?: unknown }[] } | null }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** @returns what an answer of the newsroom's server says went wrong, in its words; empty where it says nothing */
export const refusalIn = (body: unknown): string => {
  const { errors, detail } = (body ?? {}) as { errors?: Refused[]; detail?: unknown }
  const [first] = errors ?? []
  const ofFields = (first?.data?.errors ?? []).map(({ message }) => textOf(message)).filter(Boolean)
  return [...new Set(ofFields)].join(' ') || textOf(first?.message) || textOf(detail)
}

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
      : { isDone: false, status: response.status, message: refusalIn(answer) }
  } catch {
    return { isDone: false, status: 0, message: '' }
  }
}
