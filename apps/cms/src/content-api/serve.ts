import config from '@payload-config'
import type { Payload } from 'payload'
import { getPayload } from 'payload'
import type { Endpoint } from './endpoint'
import { problemResponse } from './problemResponse'

const failed = (payload: Payload, error: unknown): Response => {
  payload.logger.error({ err: error, msg: 'content API: no answer' })
  return problemResponse({ status: 500, detail: 'The answer could not be made.' })
}

/** Makes a route handler of an endpoint: whatever fails is a problem document too, and tells nothing of the inside. */
export const serve =
  (endpoint: Endpoint) =>
  async (request: Request): Promise<Response> => {
    let payload: Payload
    try {
      payload = await getPayload({ config })
    } catch {
      return problemResponse({ status: 503, detail: 'The newsroom has no database at the moment.' })
    }
    return endpoint(request, payload).catch((error: unknown) => failed(payload, error))
  }
