import { z } from 'zod'
import { readTestEnvironment } from '../env'

const { cmsUrl, demoPassword } = readTestEnvironment()

export type Person = 'reporter' | 'editor' | 'publisher' | 'fundraiser' | 'admin'

const created = z.looseObject({ doc: z.looseObject({ id: z.string() }) })
const list = z.looseObject({ docs: z.array(z.looseObject({ id: z.string() })) })
type Body = Record<string, unknown>

export type NewsroomClient = {
  /** Sends a request as this person; the answer is the caller's to judge. */
  send: (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: Body | FormData,
  ) => Promise<Response>
  /** @throws Error with the answer when the document was not made */
  create: (collection: string, body: Body) => Promise<string>
  /** @throws Error with the answer when the change was refused */
  update: (path: string, body: Body) => Promise<void>
  find: (collection: string, query: string) => Promise<{ id: string }[]>
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** Logs a demo account in over REST, as a script of a newsroom would: with the cookie and an `Origin`. */
export const asPerson = async (person: Person): Promise<NewsroomClient> => {
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: cmsUrl },
    body: JSON.stringify({ email: `${person}@dateline.example`, password: demoPassword }),
  })
  if (!login.ok) throw new Error(`${person} could not log in: ${String(login.status)} ${await login.text()}`)
  const cookie = cookieOf(login)

  const send: NewsroomClient['send'] = (method, path, body) =>
    fetch(`${cmsUrl}/api/${path}`, {
      method,
      headers: {
        cookie,
        origin: cmsUrl,
        ...(body && !(body instanceof FormData) ? { 'content-type': 'application/json' } : {}),
      },
      body: body instanceof FormData ? body : body && JSON.stringify(body),
    })

  const succeed = async (response: Response): Promise<unknown> => {
    if (!response.ok) throw new Error(`${response.url}: ${String(response.status)} ${await response.text()}`)
    return await response.json()
  }
  return {
    send,
    create: async (collection, body) =>
      created.parse(await succeed(await send('POST', collection, body))).doc.id,
    update: async (path, body) => void (await succeed(await send('PATCH', path, body))),
    find: async (collection, query) =>
      list.parse(await succeed(await send('GET', `${collection}?${query}`))).docs,
  }
}
