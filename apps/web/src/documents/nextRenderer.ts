import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from './clock'
import type { Render } from './documents'
import { finishDocument } from './finishDocument'
import type { IslandAddresses } from './finishHtml'
import { RENDER_PASS_HEADER, renderPass } from './renderPass'

const MAX_PAGE_BYTES = 8_000_000

export type NextRenderer = { render: Render; close: () => Promise<void> }

/**
 * Renders pages through Next's own request handler, which listens on a socket that only this user can open.
 * Nothing of a reader's request gets there: the path is ours, and the headers are always the same.
 */
export const createNextRenderer = async ({
  loadHandler,
  host,
  islands,
  clock,
  timeoutMs = 10_000,
}: {
  /** Called with the first page that is made, and with each one after a failure. */
  loadHandler: () => Promise<RequestListener>
  /** The host that Next sees, whatever readers send. */
  host: string
  islands: IslandAddresses
  clock: Clock
  timeoutMs?: number
}): Promise<NextRenderer> => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-web-'))
  const socketPath = join(folder, 'render.sock')
  const server = createServer((asked, response) => {
    loadHandler().then(
      (handle) => handle(asked, response),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })

  const fetchHtml = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = {
        host,
        accept: 'text/html',
        'user-agent': 'dateline',
        [RENDER_PASS_HEADER]: renderPass(),
      }
      const signal = AbortSignal.timeout(timeoutMs)
      const asked = request({ socketPath, path, headers, signal }, (response) => {
        const chunks: Buffer[] = []
        let size = 0
        response.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > MAX_PAGE_BYTES) asked.destroy(new Error(`the page ${path} is too large`))
          else chunks.push(chunk)
        })
        response.on('error', reject)
        response.on('end', () => {
          if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString('utf8'))
          else reject(new Error(`the page ${path} was rendered with status ${response.statusCode}`))
        })
      })
      asked.on('error', reject)
      asked.end()
    })

  return {
    render: async (key) => {
      const renderedAt = clock.now()
      const html = await fetchHtml(key)
      if (!html.trimEnd().endsWith('</html>')) throw new Error(`the page ${key} is not whole`)
      return finishDocument({ key, html, renderedAt, islands })
    },
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      await rm(folder, { recursive: true, force: true })
    },
  }
}
