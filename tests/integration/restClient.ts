export type AnsweredDocument = { id: string; createdAt: string; updatedAt: string; [field: string]: unknown }

/** What Payload's REST and the content API answer with: these parts have their shapes, the rest is to be looked at. */
export type AnsweredJson = {
  doc?: AnsweredDocument
  docs?: AnsweredDocument[]
  errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[]
  [part: string]: unknown
}

/** What a caller of the CMS gets, its body read. `json` is null where the body is no JSON. */
export type Answer = { status: number; headers: Headers; text: string; json: AnsweredJson | null }

/** The fields that a refusal names. */
export const fieldsAtFault = ({ json }: Answer): string[] =>
  (json?.errors ?? []).flatMap(({ data }) => (data?.errors ?? []).map(({ path }) => path))

type Sent = { query?: string; headers?: Record<string, string>; body?: unknown; raw?: BodyInit }

export type StaffClient = {
  /** That of the login, as the header of a request has it; undefined for nobody. */
  cookie: string | undefined
  get: (path: string, sent?: Sent) => Promise<Answer>
  post: (path: string, body?: unknown, sent?: Sent) => Promise<Answer>
  patch: (path: string, body?: unknown, sent?: Sent) => Promise<Answer>
  put: (path: string, body?: unknown, sent?: Sent) => Promise<Answer>
  delete: (path: string, sent?: Sent) => Promise<Answer>
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** The doors of Payload's REST: nobody's, and everybody's by a login. */
export type Rest = {
  anonymous: StaffClient
  /** @throws Error when the login was refused */
  logIn: (account: { email: string; password: string }) => Promise<StaffClient>
}

const jsonOf = (text: string): Answer['json'] => {
  try {
    return JSON.parse(text) as Answer['json']
  } catch {
    return null
  }
}

export const readAnswer = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: jsonOf(text) }
}

/**
 * Payload's REST with the rules of our own route, called in this process as a browser would call it: with the
 * cookie of the login and the origin of the CMS.
 */
export const createRest = async ({ cmsUrl }: { cmsUrl: string }): Promise<Rest> => {
  const route = await import('@dateline/cms/app/(payload)/api/[...slug]/route')

  const call = async (
    method: Method,
    path: string,
    { cookie, query, headers = {}, body, raw }: Sent & { cookie?: string },
  ): Promise<Answer> => {
    const url = new URL(`/api/${path}${query ? `?${query}` : ''}`, cmsUrl)
    const payloadOfRequest = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const request = new Request(url, {
      method,
      headers: {
        origin: cmsUrl,
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payloadOfRequest === undefined ? {} : { body: payloadOfRequest }),
    })
    const slug = url.pathname
      .replace(/^\/api\//, '')
      .split('/')
      .map(decodeURIComponent)
    return readAnswer(await route[method](request, { params: Promise.resolve({ slug }) }))
  }

  const client = (cookie?: string): StaffClient => ({
    cookie,
    get: (path, sent = {}) => call('GET', path, { cookie, ...sent }),
    post: (path, body, sent = {}) => call('POST', path, { cookie, body, ...sent }),
    patch: (path, body, sent = {}) => call('PATCH', path, { cookie, body, ...sent }),
    put: (path, body, sent = {}) => call('PUT', path, { cookie, body, ...sent }),
    delete: (path, sent = {}) => call('DELETE', path, { cookie, ...sent }),
  })

  return {
    anonymous: client(),
    logIn: async (account) => {
      const answer = await client().post('users/login', account)
      const cookie = answer.headers.get('set-cookie')?.split(';')[0]
      if (answer.status !== 200 || !cookie)
        throw new Error(`${account.email} could not log in: ${answer.status} ${answer.text}`)
      return client(cookie)
    },
  }
}
