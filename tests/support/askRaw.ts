import { request, type IncomingHttpHeaders } from 'node:http'

/** @property bytes the body as it was sent, compressed or not */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; body: string }

/** Sends a request target exactly as it is written. `fetch` and browsers resolve `..` before they send. */
export const askRaw = (
  origin: string,
  target: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    request({ hostname: hostname.replace(/^\[|\]$/g, ''), port, path: target, headers }, (response) => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const bytes = Buffer.concat(chunks)
          const { statusCode = 0, headers: received } = response
          resolve({ status: statusCode, headers: received, bytes, body: bytes.toString('utf8') })
        })
        .on('error', reject)
    })
      .on('error', reject)
      .end()
  })
