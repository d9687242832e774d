import { join } from 'node:path'
import { APP_FOLDER } from './appFolder'
import { declareMode, env } from './env'
import { logFailure } from './log'
import { openReaderSite } from './readerSite'
import { renderPass } from './rendering/renderPass'
import { openRenderProcess } from './rendering/renderProcess'
import { serveInDevelopment } from './serveInDevelopment'
import { servePublished } from './servePublished'

const start = async (): Promise<void> => {
  const dev = process.argv.includes('--dev')
  declareMode(dev)
  const { host, port, dataDir, bucket } = env()
  const site = await openReaderSite({ listenOn: { host, port }, dataDir, bucket })
  if (dev) return serveInDevelopment(site)
  const next = await openRenderProcess({
    script: join(APP_FOLDER, 'dist', 'renderPages.mjs'),
    pass: renderPass(),
    onEnd: logFailure('the next page that is made starts Next again'),
  })
  await servePublished(site, next)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
