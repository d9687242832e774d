import type { Payload } from 'payload'
import type { z } from 'zod'
import type { Endpoint } from '../content-api/endpoint'
import { problemResponse } from '../content-api/problemResponse'
import { env } from '../env'
import { isReaderSite } from './isReaderSite'

/** Bytes. */
const MAX_BODY = 200_000

type Take<Body> = (body: Body, payload: Payload) => Promise<Response>

export const taken = (): Response => new Response(null, { status: 204 })

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Takes what the reader site hands in, and nothing from anybody else. */
export const intakeEndpoint =
  <Body>(schema: z.ZodType<Body>, take: Take<Body>): Endpoint =>
  async (request, payload) => {
    if (!isReaderSite(request, env.READER_TOKEN))
      return problemResponse({
        status: 401,
        detail: 'Only the reader site hands this in: READER_TOKEN must be the same there and here.',
      })
    const length = Number(request.headers.get('content-length') ?? Number.NaN)
    if (!(length <= MAX_BODY))
      return problemResponse({ status: 413, detail: `At most ${MAX_BODY} bytes, and say how many.` })
    const body = schema.safeParse(jsonOf(await request.text()))
    if (body.success) return take(body.data, payload)
    const [issue] = body.error.issues
    const field = issue?.path.join('.') ?? ''
    return problemResponse({ status: 400, field, detail: `${field}: ${issue?.message ?? 'not allowed'}` })
  }
