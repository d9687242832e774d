import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { APP_FOLDER } from '../appFolder'
import { env } from '../env'

export type LoadedNext = {
  getRequestHandler: () => (request: IncomingMessage, response: ServerResponse) => Promise<void>
  getUpgradeHandler: () => (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>
}

/** Next in this process. It slows down everything else in it: call this only where nothing else is to be quick. */
export const loadNext = async ({ dev }: { dev: boolean }): Promise<LoadedNext> => {
  const { host, port } = env()
  const { default: next } = await import('next')
  const app = next({ dev, dir: APP_FOLDER, hostname: host, port })
  await app.prepare()
  return app
}
