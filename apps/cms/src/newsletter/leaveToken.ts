import { timingSafeEqual } from 'node:crypto'
import { signatureFor } from '../signatureFor'

const SHAPE = /^([0-9a-f]{24})-([\w-]{43})$/

const signatureOf = signatureFor('dateline newsletter links')

/** What stands in the link by which a subscriber leaves. It is stored nowhere, and good as long as the row is there. */
export const writeLeaveToken = (id: string, secret: string): string => `${id}-${signatureOf(id, secret)}`

/** @returns the id of the subscriber, or null for a token that was not written here */
export const readLeaveToken = (token: string, secret: string): string | null => {
  const [, id, signature] = SHAPE.exec(token) ?? []
  if (id === undefined || signature === undefined) return null
  const right = Buffer.from(signatureOf(id, secret))
  return timingSafeEqual(Buffer.from(signature), right) ? id : null
}
