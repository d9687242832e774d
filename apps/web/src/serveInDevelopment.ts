import { createServer } from 'node:http'
import { parseMachinePath } from '@dateline/content-schema/machinePath'
import { createDocumentServer } from './documents/documentServer'
import { log } from './log'
import { keepMachineDocuments } from './machines/keepMachineDocuments'
import type { ReaderSite } from './readerSite'
import { loadNext } from './rendering/loadNext'

/** Next renders every page itself; all else comes from where it always comes from. */
export const serveInDevelopment = async ({
  clock,
  pictures,
  cards,
  files,
  listenOn,
  siteUrl,
  secure,
  newsletter,
}: ReaderSite): Promise<void> => {
  await pictures.open()
  const app = await loadNext({ dev: true })
  const handle = app.getRequestHandler()
  const documentServer = createDocumentServer({
    documents: {
      get: keepMachineDocuments({
        pages: () => Promise.reject(new Error('pages are left to Next in development')),
        clock,
        siteUrl,
      }),
      held: () => null,
    },
    searches: { get: () => Promise.reject(new Error('pages are left to Next in development')) },
    redirects: { find: () => null },
    pictures,
    cards,
    immutableFiles: new Map(),
    files,
    receiverOf: newsletter,
    readiness: () => ({ status: 'ok', reasons: [] }),
    styles: [],
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
      parseMachinePath(path) !== null ||
      (request.method === 'POST' && newsletter(path) !== null)
    if (isOurs) documentServer.emit('request', request, response)
    else void handle(request, response)
  })
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
  server.listen(listenOn, () => log(`listening at http://${listenOn.host}:${listenOn.port} (development)`))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0))
}
