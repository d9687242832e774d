import type { Problem } from '@dateline/content-schema/problem'
import { PROBLEM_TYPE } from '@dateline/content-schema/problem'
import { z } from 'zod'
import { mayRegister } from './mayRegister'
import { TRANSIENT } from './tellConflict'

type Arguments = { params: Promise<{ slug?: string[] }> }
type Handler = (request: Request, args: Arguments) => Promise<Response>

const MAX_JSON_BYTES = 1_000_000
const MAX_UPLOAD_BYTES = 21_000_000
const MAX_NESTING = 100

/** The third is how the admin sends queries that are too long for an address. */
const READABLE = ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded']
const isReadable = (type: string): boolean => READABLE.some((readable) => type.startsWith(readable))

export const problemResponse = (problem: Problem): Response =>
  new Response(
    // The admin reads `errors`; everybody else reads the problem document.
    JSON.stringify({ ...problem, errors: problem.errors ?? [{ message: problem.detail }] }),
    { status: problem.status, headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store' } },
  )

const refuse = (status: number, title: string, detail: string): Response =>
  problemResponse({ type: 'about:blank', title, status, detail })

/** @returns the body, or null when it is longer than the limit; stops reading there */
const readAtMost = async (request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  const body = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    body.set(chunk, offset)
    offset += chunk.byteLength
  }
  return body
}

/** Depth of brackets outside strings, counted without parsing: a parser may be what deep nesting is aimed at. */
const nestingOf = (json: string): number => {
  let depth = 0
  let deepest = 0
  let isText = false
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index]
    if (isText) {
      if (character === '\\') index += 1
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

const jsonProblem = (body: Uint8Array): Response | null => {
  if (body.byteLength === 0) return null
  const json = new TextDecoder().decode(body)
  if (nestingOf(json) > MAX_NESTING)
    return refuse(400, 'Body too deep', `The body nests deeper than ${MAX_NESTING} levels.`)
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? null
      : refuse(400, 'Body is no object', 'The body must be a JSON object.')
  } catch (error) {
    return refuse(
      400,
      'Body is no JSON',
      `The body is not valid JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
    )
  }
}

const conflict = z.looseObject({
  errors: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        message: z.string(),
        data: z.record(z.string(), z.unknown()).nullish(),
      }),
    )
    .min(1),
})

/** A 409 becomes a problem document that carries both texts; Payload's own shape stays in `errors` for the admin. */
const asProblem = async (response: Response): Promise<Response> => {
  const parsed = conflict.safeParse(
    await response
      .clone()
      .json()
      .catch(() => null),
  )
  const [first] = parsed.success ? parsed.data.errors : []
  if (!parsed.success || first === undefined) return response
  return problemResponse({
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    detail: first.message,
    ...first.data,
    errors: parsed.data.errors,
  })
}

const isTransient = async (response: Response): Promise<boolean> => {
  const parsed = conflict.safeParse(
    await response
      .clone()
      .json()
      .catch(() => null),
  )
  return parsed.success && parsed.data.errors.some(({ name }) => name === TRANSIENT)
}

/** Told here; that it cannot be got round by another spelling of the address is for the hook of the users. */
const registrationProblem = (request: Request, path: string): Response | null => {
  if (path.split('/').filter(Boolean).slice(-2).join('/') !== 'users/first-register') return null
  return mayRegister(request.headers)
    ? null
    : refuse(403, 'Registration is closed', 'The first account is made with `npm run create-admin`.')
}

/**
 * What every write through Payload's REST obeys: a bounded and well-formed body, one retry when two saves collided,
 * and a 409 that says what happened.
 */
export const withWriteRules =
  (handler: Handler): Handler =>
  async (request, args) => {
    const path = new URL(request.url).pathname
    const closed = registrationProblem(request, path)
    if (closed) return closed
    const type = request.headers.get('content-type') ?? ''
    const isUpload = type.startsWith('multipart/form-data')
    const body = await readAtMost(request, isUpload ? MAX_UPLOAD_BYTES : MAX_JSON_BYTES)
    if (body === null) {
      const limit = isUpload ? 'A file may have at most 20 MB.' : 'A body may have at most 1 MB.'
      return refuse(413, 'Body too large', limit)
    }
    if (body.byteLength === 0 && request.method === 'PATCH') {
      return refuse(400, 'Body is missing', 'Send what is to be changed as a JSON object.')
    }
    if (body.byteLength > 0 && !isReadable(type)) {
      return refuse(
        415,
        'Unsupported body',
        'Send JSON as application/json, or a file as multipart/form-data.',
      )
    }
    if (type.startsWith('application/json')) {
      const problem = jsonProblem(body)
      if (problem) return problem
    }
    const attempt = (): Promise<Response> =>
      handler(
        new Request(request.url, {
          method: request.method,
          headers: request.headers,
          signal: request.signal,
          ...(body.byteLength > 0 ? { body } : {}),
        }),
        args,
      )
    const first = await attempt()
    if (first.status !== 409) return first
    const last = (await isTransient(first)) ? await attempt() : first
    return last.status === 409 ? asProblem(last) : last
  }
