import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { readPictureRequest } from '../pictures/pictureRequest'
import type { PictureStore } from '../pictures/pictureStore'
import { isNotModified } from './conditional'
import type { Documents } from './documents'
import { etagOf, type KeptDocument } from './finishDocument'
import { REFUSED_PAGE, UNAVAILABLE_PAGE } from './plainPages'
import { readReaderRequest } from './readerAddress'
import { COMMON_HEADERS, contentSecurityPolicy, PLAIN_PAGE_POLICY } from './securityHeaders'
import type { StaticFile } from './staticFiles'

export type Readiness = {
  status: 'ok' | 'degraded'
  /** What is wrong, in words; empty when nothing is. */
  reasons: string[]
  [fact: string]: unknown
}

export type DocumentServerOptions = {
  documents: Pick<Documents, 'get'>
  pictures: Pick<PictureStore, 'file'>
  /** Files whose names change with their content: `/_next/static/…`. */
  immutableFiles: ReadonlyMap<string, StaticFile>
  /** Files that may change under their names: islands and icons. */
  files: ReadonlyMap<string, StaticFile>
  readiness: () => Readiness
  /** Whether the site is served over https. */
  secure: boolean
  onFailure?: (error: unknown, target: string) => void
}

type Reply = {
  request: IncomingMessage
  response: ServerResponse
}
type Headers = Record<string, string | number>

const HTML = 'text/html; charset=utf-8'
const REVALIDATE = 'public, max-age=0, must-revalidate'
const FOREVER = 'public, max-age=31536000, immutable'
const NO_STORE = 'no-store'
const RETRY_AFTER_SECONDS = 10

const send = (
  { request, response }: Reply,
  answer: { status: number; headers: Headers; body?: string },
): void => {
  const { status, headers, body = '' } = answer
  const bytes = Buffer.from(body)
  const length: Headers = status === 304 ? {} : { 'content-length': bytes.length }
  response.writeHead(status, { ...COMMON_HEADERS, ...headers, ...length })
  response.end(request.method === 'HEAD' || status === 304 ? undefined : bytes)
}

const sendPlain = (reply: Reply, answer: { status: number; page: string; headers?: Headers }): void =>
  send(reply, {
    status: answer.status,
    headers: {
      'content-type': HTML,
      'cache-control': NO_STORE,
      'content-security-policy': PLAIN_PAGE_POLICY,
      ...answer.headers,
    },
    body: answer.page,
  })

const sendUnavailable = (reply: Reply): void =>
  sendPlain(reply, { status: 503, page: UNAVAILABLE_PAGE, headers: { 'retry-after': RETRY_AFTER_SECONDS } })

const sendFile = async (reply: Reply, file: StaticFile & { headers: Headers }): Promise<void> => {
  const { request, response } = reply
  const { size } = await stat(file.path)
  response.writeHead(200, {
    ...COMMON_HEADERS,
    'content-type': file.type,
    'content-length': size,
    ...file.headers,
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file.path), response)
}

/** The web server that readers meet. Only what it does not know yet reaches the renderer behind it. */
export const createDocumentServer = ({
  documents,
  pictures,
  immutableFiles,
  files,
  readiness,
  secure,
  onFailure,
}: DocumentServerOptions): Server => {
  const transport: Headers = secure
    ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : {}

  const sendDocument = (reply: Reply, document: KeptDocument): void => {
    const tags: Headers = { 'dateline-tags': document.tags.join(' ') }
    if (document.status === 301) {
      const location = document.redirect ?? '/'
      const headers = { ...transport, ...tags, location, 'cache-control': REVALIDATE }
      send(reply, { status: 301, headers })
      return
    }
    const headers: Headers = {
      ...transport,
      ...tags,
      'content-type': HTML,
      'cache-control': REVALIDATE,
      'content-security-policy': contentSecurityPolicy({ scripts: document.scripts, secure }),
      etag: document.etag,
    }
    const isKnown =
      document.status === 200 && isNotModified(reply.request.headers['if-none-match'], document.etag)
    send(reply, { status: isKnown ? 304 : document.status, headers, body: document.html })
  }

  const servePicture = async (reply: Reply, path: string): Promise<void> => {
    const request = readPictureRequest(path)
    const file = request === null ? null : await pictures.file(request)
    if (request === null || file === null) {
      const headers = { 'content-type': 'text/plain', 'cache-control': 'public, max-age=30' }
      send(reply, { status: 404, headers, body: 'Not found' })
      return
    }
    const type = request.format === 'webp' ? 'image/webp' : 'image/jpeg'
    await sendFile(reply, { path: file, type, headers: { 'cache-control': FOREVER } })
  }

  const serveNamedFile = async (reply: Reply, file: StaticFile): Promise<void> => {
    const { size, mtimeMs } = await stat(file.path)
    const etag = etagOf(`${size} ${mtimeMs}`)
    const headers: Headers = { 'cache-control': REVALIDATE, etag }
    if (isNotModified(reply.request.headers['if-none-match'], etag)) send(reply, { status: 304, headers })
    else await sendFile(reply, { ...file, headers })
  }

  const serveHealth = (reply: Reply, path: string): void => {
    const headers = { 'content-type': 'application/json', 'cache-control': NO_STORE }
    const body = path === '/livez' ? { status: 'ok' } : readiness()
    // Degraded is not unready: kept pages are served without the CMS, and no other process could do better.
    send(reply, { status: 200, headers, body: `${JSON.stringify(body)}\n` })
  }

  const serve = async (reply: Reply): Promise<void> => {
    const { method, url = '/' } = reply.request
    if (method !== 'GET' && method !== 'HEAD') {
      const headers = { allow: 'GET, HEAD', 'content-type': 'text/plain', connection: 'close' }
      return send(reply, { status: 405, headers, body: 'Method not allowed' })
    }
    const path = url.split('?')[0] ?? '/'
    if (path === '/livez' || path === '/readyz') return serveHealth(reply, path)
    const immutable = immutableFiles.get(path)
    if (immutable !== undefined)
      return sendFile(reply, { ...immutable, headers: { 'cache-control': FOREVER } })
    const file = files.get(path)
    if (file !== undefined) return serveNamedFile(reply, file)
    if (path.startsWith('/media/')) return servePicture(reply, path)
    const request = readReaderRequest(url)
    switch (request.kind) {
      case 'refused':
        return sendPlain(reply, { status: 400, page: REFUSED_PAGE })
      case 'redirect': {
        const headers = { ...transport, location: request.location, 'cache-control': REVALIDATE }
        return send(reply, { status: 308, headers })
      }
      case 'document':
        return sendDocument(reply, await documents.get(request.key))
    }
  }

  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16_384, keepAliveTimeout: 20_000 },
    (request, response) => {
      const reply = { request, response }
      // While the server closes, a connection must not be kept for a request that nobody will answer.
      if (!server.listening) response.setHeader('connection', 'close')
      serve(reply).catch((error: unknown) => {
        onFailure?.(error, request.url ?? '')
        if (response.headersSent) response.destroy()
        else sendUnavailable(reply)
      })
    },
  )
  server.on('upgrade', (_request, socket) => socket.destroy())
  return server
}
