import { createHmac, hkdfSync } from 'node:crypto'

/**
 * Signs texts with a key for one purpose and nothing else, so that no other signature of the newsroom is good there.
 * @param purpose never changes: all signatures would
 */
export const signatureFor =
  (purpose: string) =>
  /** @returns 43 letters (base64url) */
  (text: string, secret: string): string =>
    createHmac('sha256', Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)))
      .update(text)
      .digest('base64url')
