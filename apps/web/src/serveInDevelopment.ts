import { createServer } from 'node:http'
import { createDocumentServer } from './documents/documentServer'
import { log } from './log'
import type { ReaderSite } from './readerSite'

/** Next renders every request itself; pictures and islands come from where they always come from. */
export const serveInDevelopment = async ({
  next,
  pictures,
  cards,
  files,
  host,
  port,
  secure,
  newsletter,
}: ReaderSite): Promise<void> => {
  const app = await next()
  const handle = app.getRequestHandler()
  const documentServer = createDocumentServer({
    documents: { get: () => Promise.reject(new Error('nothing is kept in development')) },
    searches: { get: () => Promise.reject(new Error('nothing is kept in development')) },
    redirects: { find: () => null },
    pictures,
    cards,
    immutableFiles: new Map(),
    files,
    receiverOf: newsletter,
    readiness: () => ({ status: 'ok', reasons: [] }),
    secure,
    tagHeaderNames: [],
  })
  const upgrade = app.getUpgradeHandler()
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/'
    const isOurs =
      path.startsWith('/media/') ||
      path === '/livez' ||
      path === '/readyz' ||
      files.has(path) ||
      (request.method === 'POST' && newsletter(path) !== null)
    if (isOurs) documentServer.emit('request', request, response)
    else void handle(request, response)
  })
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
  server.listen(port, host, () => log(`listening at http://${host}:${port} (development)`))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0))
}
