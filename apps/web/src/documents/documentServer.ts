import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { REDIRECTS_TAG, type Tag } from '@dateline/content-schema/tag'
import { readPictureRequest } from '../pictures/pictureRequest'
import type { CardStore } from '../cards/cardStore'
import type { PictureFile, PictureStore } from '../pictures/pictureStore'
import { LRUCache } from 'lru-cache'
import type { Bodies, Encoding } from './bodies'
import { isNotModified } from './conditional'
import type { Documents } from './documents'
import { etagOf } from './etagOf'
import type { KeptDocument } from './finishDocument'
import { negotiateEncoding } from './negotiateEncoding'
import { refusedPage, unavailablePage } from './plainPages'
import { NOWHERE_KEY, readReaderRequest, type ReaderRequest } from './readerAddress'
import type { PassingPage, PassingPages } from './passingPages'
import { readBody, type Receive, type ReceiverOf } from './receivePosts'
import type { RedirectTable } from './redirectTable'
import { COMMON_HEADERS, contentSecurityPolicy, PLAIN_PAGE_POLICY } from './securityHeaders'
import type { StaticFile } from './staticFiles'
import { tagHeaders, type TagHeader } from './tagHeaders'
import { createTextFiles } from './textFiles'

export type Readiness = {
  status: 'ok' | 'degraded'
  /** What is wrong, in words; empty when nothing is. */
  reasons: string[]
  [fact: string]: unknown
}

export type DocumentServerOptions = {
  documents: Pick<Documents, 'get' | 'held'>
  /** What is made for one question: the search. */
  searches: Pick<PassingPages, 'get'>
  redirects: Pick<RedirectTable, 'find'>
  pictures: Pick<PictureStore, 'file'>
  cards: Pick<CardStore, 'file'>
  /** Files whose names change with their content: `/_next/static/…`. */
  immutableFiles: ReadonlyMap<string, StaticFile>
  /** Files that may change under their names: islands and icons. */
  files: ReadonlyMap<string, StaticFile>
  /** What readers send, and who takes it. */
  receiverOf: ReceiverOf
  readiness: () => Readiness
  /** The style sheets that stand in pages. */
  styles: readonly string[]
  /** Whether the site is served over https. */
  secure: boolean
  /** In which headers the tags of an answer are named. */
  tagHeaderNames: readonly TagHeader[]
  onFailure?: (error: unknown, target: string) => void
}

type Reply = {
  request: IncomingMessage
  response: ServerResponse
}
type Headers = Record<string, string | number>

const HTML = 'text/html; charset=utf-8'
const REVALIDATE = 'public, max-age=0, must-revalidate'
/** A cache in front may show a page that is a little older while it asks, and an old one while nobody answers. */
const PAGE = 'public, max-age=0, stale-while-revalidate=30, stale-if-error=864000'
const UNSHARED = 'private, max-age=0, must-revalidate'
const FOREVER = 'public, max-age=31536000, immutable'
/** Short, because a photo may be withdrawn; a copy that is a little older is shown while it is asked for again. */
const PICTURE = 'public, max-age=300, stale-while-revalidate=86400'
/** Addresses of which it is remembered what they ask for. */
const MAX_UNDERSTOOD = 5000
const NO_STORE = 'no-store'
const RETRY_AFTER_SECONDS = 10

const send = (
  { request, response }: Reply,
  answer: { status: number; headers: Headers; body?: string | Buffer },
): void => {
  const { status, headers, body = '' } = answer
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const length: Headers = status === 304 || status === 204 ? {} : { 'content-length': bytes.length }
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
  sendPlain(reply, {
    status: 503,
    page: unavailablePage(reply.request.url ?? '/'),
    headers: { 'retry-after': RETRY_AFTER_SECONDS },
  })

/** Some files are made by others, when they are needed. */
const isNotMade = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const sendNotThere = (reply: Reply): void =>
  send(reply, {
    status: 404,
    headers: { 'content-type': 'text/plain', 'cache-control': 'public, max-age=30' },
    body: 'Not found',
  })

const LEFT = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'])
/** Readers go away in the middle of pictures all the time. */
const hasLeft = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && LEFT.has(String(error.code))

/** Kinds of files that compression makes smaller. */
const isText = (type: string): boolean => /^text\/|javascript|json|svg/.test(type)

type SentFile = StaticFile & {
  headers: Headers
  /** A file that may change under its name has a validator. */
  etag?: (found: Stats) => string
}

type SentDocument = KeptDocument & { isPassing?: PassingPage['isPassing'] }

type SentText = { bodies: Bodies; type: string; headers: Headers }

// Node joins several of these headers into one text; its types do not say so.
const encodingFor = ({ headers }: IncomingMessage): Encoding =>
  negotiateEncoding(headers['accept-encoding']?.toString())

/** What is sent of a kept page in one encoding. Made once, because it is sent often. */
type Prepared = {
  etag: string
  body: Buffer
  /** Names and values in turns, as `writeHead` takes them. */
  headers: string[]
  headersOfNotModified: string[]
}

const flat = (headers: Headers): string[] =>
  Object.entries(headers).flatMap(([name, value]) => [name, String(value)])

/** The web server that readers meet. Only what it does not know yet reaches the renderer behind it. */
export const createDocumentServer = ({
  documents,
  searches,
  redirects,
  pictures,
  cards,
  immutableFiles,
  files,
  receiverOf,
  readiness,
  styles,
  secure,
  tagHeaderNames,
  onFailure,
}: DocumentServerOptions): Server => {
  const transport: Headers = secure
    ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : {}

  const sendMoved = (reply: Reply, { to, tags }: { to: string; tags: readonly Tag[] }): void => {
    const forCaches = tagHeaders(tags, tagHeaderNames)
    const headers = {
      ...transport,
      ...forCaches,
      'cache-control': forCaches === null ? UNSHARED : REVALIDATE,
    }
    send(reply, { status: 301, headers: { ...headers, location: to } })
  }

  const policy = contentSecurityPolicy({ secure, styles })

  const prepare = (
    { status, tags, bodies, type = HTML, isPassing }: SentDocument,
    encoding: Encoding,
  ): Prepared => {
    const body = bodies[encoding]
    const etag = etagOf(body)
    const forCaches = isPassing ? null : tagHeaders(tags, tagHeaderNames)
    const shared = status === 200 ? PAGE : REVALIDATE
    const common: Headers = {
      ...COMMON_HEADERS,
      ...transport,
      ...forCaches,
      'cache-control': forCaches === null ? UNSHARED : shared,
      'content-security-policy': policy,
      vary: 'Accept-Encoding',
      etag,
    }
    const coding: Headers = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    const own: Headers = { 'content-type': type, ...coding, 'content-length': body.length }
    return { etag, body, headers: flat({ ...common, ...own }), headersOfNotModified: flat(common) }
  }
  const prepared = new WeakMap<KeptDocument, Partial<Record<Encoding, Prepared>>>()
  const preparedFor = (document: SentDocument, encoding: Encoding): Prepared => {
    const made = prepared.get(document) ?? {}
    if (!prepared.has(document)) prepared.set(document, made)
    return (made[encoding] ??= prepare(document, encoding))
  }

  const sendDocument = ({ request, response }: Reply, document: SentDocument): void => {
    const { status, redirect, tags } = document
    if (status === 301) return sendMoved({ request, response }, { to: redirect ?? '/', tags })
    const found = preparedFor(document, encodingFor(request))
    if (status === 200 && isNotModified(request.headers['if-none-match'], found.etag)) {
      response.writeHead(304, found.headersOfNotModified)
      return void response.end()
    }
    response.writeHead(status, found.headers)
    if (request.method === 'HEAD') response.end()
    else response.end(found.body)
  }

  /** A row never hides a page: it counts where none can stand, where none was found, and where nobody can say. */
  const serveDocument = async (reply: Reply, { key, path }: { key: string; path: string }): Promise<void> => {
    const to = redirects.find(path)
    if (to === null) return sendDocument(reply, await documents.get(key))
    const document = key === NOWHERE_KEY ? null : await documents.get(key).catch(() => null)
    if (document === null || document.status === 404) sendMoved(reply, { to, tags: [REDIRECTS_TAG] })
    else sendDocument(reply, document)
  }

  const texts = createTextFiles()

  /** Small files that compression makes smaller are sent from memory. */
  const sendText = (reply: Reply, { bodies, type, headers }: SentText): void => {
    const encoding = encodingFor(reply.request)
    const validator = etagOf(bodies[encoding])
    const common = { ...headers, etag: validator, vary: 'Accept-Encoding' }
    if (isNotModified(reply.request.headers['if-none-match'], validator))
      return send(reply, { status: 304, headers: common })
    const coding: Headers = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    send(reply, {
      status: 200,
      headers: { ...common, ...coding, 'content-type': type },
      body: bodies[encoding],
    })
  }

  /** Always the whole file: ranges are for players, and what they play is elsewhere. */
  const sendFile = async (reply: Reply, { path, type, headers: given, etag }: SentFile): Promise<void> => {
    const { request, response } = reply
    const found = await stat(path)
    if (isText(type)) {
      const version = `${found.size}-${found.mtimeMs}`
      const bodies = await texts.read(path, version)
      return sendText(reply, { bodies, type, headers: given })
    }
    const validator = etag?.(found)
    const headers: Headers = validator === undefined ? given : { ...given, etag: validator }
    if (validator !== undefined && isNotModified(request.headers['if-none-match'], validator))
      return send(reply, { status: 304, headers })
    response.writeHead(200, {
      ...COMMON_HEADERS,
      'content-type': type,
      'content-length': found.size,
      ...headers,
    })
    if (request.method === 'HEAD') response.end()
    else
      await pipeline(createReadStream(path), response).catch((error: unknown) => {
        if (!hasLeft(error)) throw error
      })
  }

  const findPicture = async (path: string): Promise<(PictureFile & { type: string }) | null> => {
    if (path.startsWith('/media/cards/')) {
      const card = await cards.file(path)
      return card === null ? null : { ...card, type: 'image/jpeg' }
    }
    const request = readPictureRequest(path)
    const picture = request === null ? null : await pictures.file(request)
    if (request === null || picture === null) return null
    return { ...picture, type: request.format === 'webp' ? 'image/webp' : 'image/jpeg' }
  }

  const servePicture = async (reply: Reply, path: string): Promise<void> => {
    const picture = await findPicture(path)
    if (picture === null) return sendNotThere(reply)
    await sendFile(reply, {
      path: picture.path,
      type: picture.type,
      headers: { 'cache-control': PICTURE, ...tagHeaders(picture.tags, tagHeaderNames) },
      // Not of its time: every process makes the same picture at another one.
      etag: ({ size }) => etagOf(`${path} ${size}`),
    })
  }

  const serveHealth = (reply: Reply, path: string): void => {
    const headers = { 'content-type': 'application/json', 'cache-control': NO_STORE }
    const body = path === '/livez' ? { status: 'ok' } : readiness()
    // Degraded is not unready: kept pages are served without the CMS, and no other process could do better.
    send(reply, { status: 200, headers, body: `${JSON.stringify(body)}\n` })
  }

  const understood = new LRUCache<string, ReaderRequest>({ max: MAX_UNDERSTOOD })
  const understand = (url: string): ReaderRequest => {
    const known = understood.get(url)
    if (known !== undefined) return known
    const request = readReaderRequest(url)
    if (request.kind !== 'refused') understood.set(url, request)
    return request
  }

  const takePost = async (reply: Reply, receive: Receive): Promise<void> => {
    const { headers, url = '/' } = reply.request
    const noStore: Headers = { ...transport, 'cache-control': NO_STORE }
    const body = await readBody(reply.request)
    if (body === null) return send(reply, { status: 413, headers: { ...noStore, connection: 'close' } })
    const query = new URLSearchParams(url.split('?').slice(1).join('?'))
    const answer = await receive({ query, headers, body })
    switch (answer.status) {
      case 303:
        return send(reply, { status: 303, headers: { ...noStore, location: answer.location } })
      case 200:
        return send(reply, {
          status: 200,
          headers: { ...noStore, 'content-type': 'text/plain; charset=utf-8' },
          body: answer.text,
        })
      default:
        return send(reply, { status: answer.status, headers: noStore })
    }
  }

  /**
   * Answers without waiting for anything what most readers ask for: a page that is in memory. What was understood is
   * neither a file nor a picture. @returns whether it was answered
   */
  const serveAtOnce = (reply: Reply): boolean => {
    const { method, url = '/' } = reply.request
    if (method !== 'GET' && method !== 'HEAD') return false
    const request = understood.get(url)
    if (request?.kind !== 'document' || redirects.find(request.path) !== null) return false
    const document = documents.held(request.key)
    if (document === null) return false
    sendDocument(reply, document)
    return true
  }

  const serve = async (reply: Reply): Promise<void> => {
    const { method, url = '/' } = reply.request
    const receive = method === 'POST' ? receiverOf(url.split('?')[0] ?? '/') : null
    if (receive !== null) return takePost(reply, receive)
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
    if (file !== undefined) {
      const etag = ({ size, mtimeMs }: Stats) => etagOf(`${size} ${mtimeMs}`)
      return sendFile(reply, { ...file, headers: { 'cache-control': REVALIDATE }, etag }).catch(
        (error: unknown) => {
          if (!isNotMade(error)) throw error
          sendNotThere(reply)
        },
      )
    }
    if (path.startsWith('/media/')) return servePicture(reply, path)
    const request = understand(url)
    switch (request.kind) {
      case 'refused':
        return sendPlain(reply, { status: 400, page: refusedPage(url) })
      case 'redirect': {
        const headers = { ...transport, location: request.location, 'cache-control': REVALIDATE }
        return send(reply, { status: 308, headers })
      }
      case 'search':
        return sendDocument(reply, await searches.get(request.key))
      case 'document':
        return serveDocument(reply, request)
    }
  }

  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16_384, keepAliveTimeout: 20_000 },
    (request, response) => {
      const reply = { request, response }
      // While the server closes, a connection must not be kept for a request that nobody will answer.
      if (!server.listening) response.setHeader('connection', 'close')
      if (serveAtOnce(reply)) return
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
