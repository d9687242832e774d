import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** What somebody sent to an address that takes something. */
export type Posted = { query: URLSearchParams; headers: IncomingHttpHeaders; body: string }
export type PostAnswer =
  { status: 204 | 403 } | { status: 200; text: string } | { status: 303; location: string }
export type Receive = (posted: Posted) => Promise<PostAnswer>

/** Who takes what is sent to a path; null where nobody does. */
export type ReceiverOf = (path: string) => Receive | null

/** Bytes. Our forms have a few short fields. */
const MAX_BODY = 4096

/** @returns null for a body that is longer than any of ours */
export const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > MAX_BODY) return null
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}
