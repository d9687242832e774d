import type { Problem } from '@dateline/content-schema/problem'
import { PROBLEM_TYPE } from '@dateline/content-schema/problem'
import { z } from 'zod'
import { problemResponse } from '../content-api/problemResponse'
import { partAfter } from '../database/isTransient'
import { bodyProblem, queryProblem } from './bodyProblem'
import { mayRegister } from './mayRegister'
import { TRANSIENT } from './tellConflict'

type Arguments = { params: Promise<{ slug?: string[] }> }
type Handler = (request: Request, args: Arguments) => Promise<Response>

const MAX_JSON_BYTES = 1_000_000
const MAX_UPLOAD_BYTES = 21_000_000
/** Four logins of one account at the same moment each write its row: with one more attempt, one of them was refused. */
const MOST_RETRIES = 4

/** The admin reads `errors`; everybody else reads the problem document. */
const refuse = ({ status, title, detail }: Pick<Problem, 'status' | 'title' | 'detail'>): Response =>
  problemResponse({ status, title, detail, errors: [{ message: detail }] })

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

/**
 * The admin's forms read the words of an answer only where its type says `application/json`. A browser tells that a
 * page of our own origin asks; nobody else is given another type than the problem's.
 */
const forAdmin = (request: Request, response: Response): Response => {
  const isProblem = response.headers.get('content-type') === PROBLEM_TYPE
  if (isProblem && request.headers.get('sec-fetch-site') === 'same-origin')
    response.headers.set('content-type', 'application/json')
  return response
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

/** The parts of an address after `/api`. */
const partsOf = (url: URL): string[] => url.pathname.split('/').filter(Boolean).slice(1)

/** Told here; that it cannot be got round by another spelling of the address is for the hook of the users. */
const registrationProblem = (request: Request, path: readonly string[]): Response | null => {
  if (path.slice(-2).join('/') !== 'users/first-register' || mayRegister(request.headers)) return null
  return refuse({
    status: 403,
    title: 'Registration is closed',
    detail: 'The first account is made with `npm run create-admin`.',
  })
}

/** Payload answers 500 to a condition that is broken JSON. */
export const withReadRules =
  (handler: Handler): Handler =>
  async (request, args) => {
    const problem = queryProblem(new URL(request.url).searchParams)
    return forAdmin(request, problem ? refuse(problem) : await handler(request, args))
  }

const isLongQuery = ({ headers }: Request): boolean =>
  ['x-payload-http-method-override', 'x-http-method-override'].some((name) => headers.get(name) === 'GET')

/**
 * What every write through Payload's REST obeys: a bounded and well-formed body, another attempt when saves collided, and
 * a 409 that says what happened.
 */
export const withWriteRules = (handler: Handler): Handler =>
  withReadRules(async (request, args) => {
    const { method, headers, signal } = request
    const path = partsOf(new URL(request.url))
    const closed = registrationProblem(request, path)
    if (closed) return closed
    const type = headers.get('content-type') ?? ''
    const isUpload = type.startsWith('multipart/form-data')
    const body = await readAtMost(request, isUpload ? MAX_UPLOAD_BYTES : MAX_JSON_BYTES)
    if (body === null) {
      const detail = isUpload ? 'A file may have at most 20 MB.' : 'A body may have at most 1 MB.'
      return refuse({ status: 413, title: 'Body too large', detail })
    }
    const problem = await bodyProblem({ method, path, type, isLongQuery: isLongQuery(request), body })
    if (problem) return refuse(problem)
    const attempt = (): Promise<Response> =>
      handler(
        new Request(request.url, {
          method,
          headers,
          signal,
          ...(body.byteLength > 0 ? { body } : {}),
        }),
        args,
      )
    let answer = await attempt()
    for (let again = 1; again <= MOST_RETRIES && answer.status === 409; again += 1) {
      if (!(await isTransient(answer))) break
      await partAfter(again)
      answer = await attempt()
    }
    return answer.status === 409 ? asProblem(answer) : answer
  })
