import { createHash } from 'node:crypto'

/** A strong validator of these bytes, with its quotation marks. */
export const etagOf = (bytes: string | Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64').slice(0, 32)}"`
