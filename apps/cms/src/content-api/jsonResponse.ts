import { createHash } from 'node:crypto'

/** Kept by whom it pleases, asked again each time: an answer is never stale, and seldom sent twice. */
export const CACHE_CONTROL = 'public, max-age=0, must-revalidate'

/** Whether the client has these bytes already (RFC 9110 §13.1.2: weak comparison, `*` is any). */
export const isKnownToClient = (request: Request, etag: string): boolean => {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((value) => value.trim())
  return known.some((value) => value === '*' || value.replace(/^W\//, '') === etag)
}

/** 200 with a strong ETag, or 304 where the client has the same bytes. */
export const jsonResponse = (request: Request, value: unknown): Response => {
  const body = JSON.stringify(value)
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = { etag, 'cache-control': CACHE_CONTROL }
  if (isKnownToClient(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(body, {
    headers: { ...headers, 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
  })
}
