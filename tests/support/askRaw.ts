import { request } from 'node:http'

export type RawAnswer = { status: number; body: string }

/** Sends a request target exactly as it is written. `fetch` and browsers resolve `..` before they send. */
export const askRaw = (origin: string, target: string): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    request({ hostname: hostname.replace(/^\[|\]$/g, ''), port, path: target }, (response) => {
      let body = ''
      response
        .setEncoding('utf8')
        .on('data', (text: string) => (body += text))
        .on('end', () => {
          resolve({ status: response.statusCode ?? 0, body })
        })
        .on('error', reject)
    })
      .on('error', reject)
      .end()
  })
