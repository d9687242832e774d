import { timingSafeEqual } from 'node:crypto'
import { signatureFor } from '../signatureFor'

export type LinkClaim = {
  /** The row of the link: 24 hexadecimal digits. */
  id: string
  /** Milliseconds. */
  until: number
}

export type ReadToken = { kind: 'valid'; claim: LinkClaim } | { kind: 'tampered' } | { kind: 'expired' }

const SHAPE = /^([0-9a-f]{24})-([0-9a-z]{1,9})-([\w-]{43})$/

const signatureOf = signatureFor('dateline preview links')

/** What stands at the end of a link's address. Its end is signed in whole seconds. */
export const writeLinkToken = ({ id, until }: LinkClaim, secret: string): string => {
  const claim = `${id}-${Math.floor(until / 1000).toString(36)}`
  return `${claim}-${signatureOf(claim, secret)}`
}

/**
 * Reads what a link claims, before the database is asked anything.
 * @param now milliseconds
 */
export const readLinkToken = (token: string, { secret, now }: { secret: string; now: number }): ReadToken => {
  const [, id, seconds, signature] = SHAPE.exec(token) ?? []
  if (id === undefined || seconds === undefined || signature === undefined) return { kind: 'tampered' }
  const right = signatureOf(`${id}-${seconds}`, secret)
  // Compared as they are written: two spellings of the same bytes are two links.
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(right))) return { kind: 'tampered' }
  const until = parseInt(seconds, 36) * 1000
  return now < until ? { kind: 'valid', claim: { id, until } } : { kind: 'expired' }
}
