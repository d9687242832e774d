import type { Payload } from 'payload'

/** An answer of the content API. It never throws for what a client did; a database that is away throws. */
export type Endpoint = (request: Request, payload: Payload) => Promise<Response>

/** The last part of the address, decoded; empty where it cannot be decoded. */
export const lastSegment = (request: Request): string => {
  try {
    return decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '')
  } catch {
    return ''
  }
}
