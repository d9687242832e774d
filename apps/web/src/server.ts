import { declareMode, env } from './env'
import { APP_FOLDER, openReaderSite } from './readerSite'
import { serveInDevelopment } from './serveInDevelopment'
import { servePublished } from './servePublished'

const start = async (): Promise<void> => {
  const dev = process.argv.includes('--dev')
  declareMode(dev)
  const { host, port, dataDir, bucket } = env()
  const startNext = async () => {
    const { default: next } = await import('next')
    const app = next({ dev, dir: APP_FOLDER, hostname: host, port })
    await app.prepare()
    return app
  }
  const site = await openReaderSite({ startNext, listenOn: { host, port }, dataDir, bucket })
  if (dev) await serveInDevelopment(site)
  else await servePublished(site)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
