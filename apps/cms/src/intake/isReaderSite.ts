import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether a request carries the token that the reader site and the CMS have in common; without one nobody does. */
export const isReaderSite = (request: Request, token: string | undefined): boolean => {
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (given === undefined || !token) return false
  return timingSafeEqual(digest(given), digest(token))
}
