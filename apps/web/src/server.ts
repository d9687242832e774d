import { openReaderSite } from './readerSite'
import { serveInDevelopment } from './serveInDevelopment'
import { servePublished } from './servePublished'

const start = async (): Promise<void> => {
  const isDevelopment = process.argv.includes('--dev')
  const site = await openReaderSite(isDevelopment)
  if (isDevelopment) await serveInDevelopment(site)
  else await servePublished(site)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
