import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'

export const SITE = 'https://news.example'

type Answer = {
  status?: number
  body?: string
  /** Megabytes that it claims to have. */
  size?: number
  headers?: Record<string, string>
  type?: ResponseType
}
type Network = (path: string) => Answer | Promise<Answer>
type Listener = (event: Record<string, unknown>) => void

const absolute = (address: string | Request): string =>
  new URL(typeof address === 'string' ? address : address.url, SITE).href

type FakeCache = {
  put: (address: string, response: Response) => Promise<void>
  match: (address: string | Request) => Promise<Response | undefined>
  delete: (address: string | Request) => Promise<boolean>
  keys: () => Promise<{ url: string }[]>
}

/** As the Cache API keeps things: by address, what was put last at the end. */
const aCache = (): FakeCache => {
  const kept = new Map<string, Response>()
  return {
    put: (address: string, response: Response) => {
      kept.delete(absolute(address))
      kept.set(absolute(address), response)
      return Promise.resolve()
    },
    match: (address: string | Request) => Promise.resolve(kept.get(absolute(address))?.clone()),
    delete: (address: string | Request) => Promise.resolve(kept.delete(absolute(address))),
    keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
  }
}

/** Node makes neither redirects that only a browser may read nor answers of one's own site. */
const aResponse = ({ status = 200, body = '', size = 0, headers = {}, type = 'basic' }: Answer): Response => {
  const made = new Response(body, {
    status,
    headers: { 'content-length': String(size * 1e6), date: 'Fri, 13 Mar 2026 08:10:00 GMT', ...headers },
  })
  const seen = (response: Response): Response => {
    Object.defineProperties(response, {
      type: { value: type },
      status: { value: type === 'opaqueredirect' ? 0 : status },
      clone: { value: () => seen(Response.prototype.clone.call(response)) },
    })
    return response
  }
  return seen(made)
}

export type Shown = { text: string; status: number } | 'error' | 'browser'

export type OfflineWorker = {
  state: { network: Network }
  /** Every address that was asked of the network. */
  asked: string[]
  /** What a browser that asks for an address gets to see. */
  ask: (path: string, how?: { mode?: string; method?: string }) => Promise<Shown>
  /** Whether it gives the network time. */
  isWaiting: () => boolean
  /** The patience of the worker is at an end. */
  passTime: () => void
  /** What a page is told: when its copy was made, or null. */
  keptMoment: (path: string) => Promise<unknown>
  opened: (data: { page: string | null; parts: string[]; offline: string }) => Promise<unknown>
  saved: (data: { page: string; isSaved: boolean }) => Promise<unknown>
  activate: () => Promise<unknown>
  /** Addresses, sorted. */
  kept: () => Promise<string[]>
  caches: Map<string, FakeCache>
  open: (name: string) => FakeCache
}

/** The worker that ships, in a browser that is not there. */
export const anOfflineWorker = (network: Network): OfflineWorker => {
  const state = { network }
  const caches = new Map<string, FakeCache>()
  const listeners = new Map<string, Listener>()
  const timers: (() => void)[] = []
  const open = (name: string) => {
    const cache = caches.get(name) ?? aCache()
    caches.set(name, cache)
    return cache
  }
  const asked: string[] = []
  const fetch = async (request: string | { url: string }): Promise<Response> => {
    const url = new URL(typeof request === 'string' ? request : request.url, SITE)
    asked.push(`${url.pathname}${url.search}`)
    return aResponse(await state.network(`${url.pathname}${url.search}`))
  }
  const self = {
    addEventListener: (kind: string, listener: Listener) => void listeners.set(kind, listener),
    skipWaiting: () => undefined,
    registration: {},
  }
  const file = new URL('../../public/offline-worker.js', import.meta.url)
  runInContext(
    readFileSync(file, 'utf8'),
    createContext({
      ...{ self, fetch, URL, Response, location: new URL(SITE), clients: { claim: () => Promise.resolve() } },
      caches: {
        open: (name: string) => Promise.resolve(open(name)),
        keys: () => Promise.resolve([...caches.keys()]),
        delete: (name: string) => Promise.resolve(caches.delete(name)),
      },
      setTimeout: (act: (value: unknown) => void, _time: number, value: unknown) =>
        timers.push(() => act(value)),
      clearTimeout: () => undefined,
    }),
  )

  /** @returns what the listener answered, after everything that it still did */
  const send = async (kind: string, event: Record<string, unknown>): Promise<unknown> => {
    let answer: unknown = 'browser'
    const work: unknown[] = []
    listeners.get(kind)?.({
      ...event,
      waitUntil: (promise: unknown) => void work.push(promise),
      respondWith: (promise: unknown) => {
        answer = promise
      },
    })
    const answered = await Promise.resolve(answer).catch(() => 'error')
    // Work may begin more of it.
    for (const one of work) await one
    return answered
  }

  const ask = async (
    path: string,
    { mode = 'navigate', method = 'GET' }: { mode?: string; method?: string } = {},
  ): Promise<Shown> => {
    const request = { url: new URL(path, SITE).href, mode, method }
    const answer = await send('fetch', { request, resultingClientId: path })
    if (!(answer instanceof Response)) return answer as Shown
    return answer.type === 'error' ? 'error' : { text: await answer.text(), status: answer.status }
  }

  return {
    state,
    asked,
    ask,
    isWaiting: () => timers.length > 0,
    passTime: () => timers.splice(0).forEach((act) => act()),
    keptMoment: async (path: string): Promise<unknown> => {
      let told: unknown
      const port = { postMessage: (value: unknown) => (told = value) }
      await send('message', { data: { kind: 'kept?' }, ports: [port], source: { id: path } })
      return told
    },
    opened: (data: { page: string | null; parts: string[]; offline: string }) =>
      send('message', { data: { kind: 'opened', ...data } }),
    saved: (data: { page: string; isSaved: boolean }) =>
      send('message', { data: { kind: 'saved', ...data } }),
    activate: () => send('activate', {}),
    kept: async (): Promise<string[]> =>
      (await Promise.all([...caches.values()].map((cache) => cache.keys())))
        .flat()
        .map(({ url }) => url.slice(SITE.length))
        .sort(),
    caches,
    open,
  }
}
