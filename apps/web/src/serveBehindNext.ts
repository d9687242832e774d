import { mkdtemp } from 'node:fs/promises'
import { request as ask, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { env, nextPort } from './env'
import { openReaderSite } from './readerSite'
import { servePublished } from './servePublished'

/** They are about one connection, and there are two. Next drops the name of an encoding, so there must be none. */
const OF_THE_CONNECTION = ['accept-encoding', 'connection', 'keep-alive', 'transfer-encoding']

const withoutThose = (headers: [string, string][]): Record<string, string> =>
  Object.fromEntries(headers.filter(([name]) => !OF_THE_CONNECTION.includes(name)))

const responseOf = (answer: IncomingMessage, { method, url }: Request): Response => {
  const { statusCode: status = 502, headers } = answer
  const list = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value.toString()]],
  )
  const { location } = headers
  // Next wants a whole address, and sends those of its own site without their host.
  if (location !== undefined) list.push(['location', new URL(location, url).href])
  const isEmpty = method === 'HEAD' || status === 304
  if (isEmpty) answer.resume()
  // The types of the platform and of Node differ in name only.
  const body = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array> as BodyInit)
  return new Response(body, { status, headers: withoutThose(list) })
}

/**
 * The reader site for a `next start` without our server in front: the same documents, feeds, pictures and rules, on a
 * socket of this process. What it keeps is apart from what our server keeps, for each needs a `DATA_DIR` of its own.
 * @returns what answers the requests of readers
 */
export const serveBehindNext = async (): Promise<(request: Request) => Promise<Response>> => {
  const socketPath = join(await mkdtemp(join(tmpdir(), 'dateline-web-')), 'site.sock')
  await servePublished(
    await openReaderSite({
      listenOn: { path: socketPath },
      dataDir: join(env().dataDir, 'behind-next'),
    }),
    // It runs in this process already.
    {
      find: () => Promise.resolve({ host: '127.0.0.1', port: nextPort() }),
      close: () => Promise.resolve(),
    },
  )
  return (request) =>
    new Promise((resolve, reject) => {
      const { method, url } = request
      const { pathname, search } = new URL(url)
      const headers = withoutThose([...request.headers])
      const asked = ask({ socketPath, method, path: `${pathname}${search}`, headers }, (answer) =>
        resolve(responseOf(answer, request)),
      ).on('error', reject)
      if (request.body === null) asked.end()
      else Readable.fromWeb(request.body as ReadableStream).pipe(asked)
    })
}
