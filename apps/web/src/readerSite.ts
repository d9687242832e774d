import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContentClient, type ContentClient } from '@dateline/content-client/contentClient'
import { systemClock, type Clock } from './documents/clock'
import { listStaticFiles, type StaticFile } from './documents/staticFiles'
import { declareMode, env } from './env'
import { logFailure } from './log'
import { createPictureStore, type PictureStore } from './pictures/pictureStore'

export const APP_FOLDER = fileURLToPath(new URL('..', import.meta.url))

const startNext = async (isDevelopment: boolean) => {
  declareMode(isDevelopment)
  const { default: next } = await import('next')
  const { host, port } = env()
  const app = next({ dev: isDevelopment, dir: APP_FOLDER, hostname: host, port })
  await app.prepare()
  return app
}

const namedFiles = async (): Promise<Map<string, StaticFile>> => {
  const islands = await listStaticFiles(join(APP_FOLDER, 'src/islands'), '/islands/')
  const files = new Map([...islands, ...(await listStaticFiles(join(APP_FOLDER, 'public'), '/'))])
  const icon = files.get('/favicon.svg')
  // Old browsers ask for this name without being told.
  if (icon !== undefined) files.set('/favicon.ico', icon)
  return files
}

/** What both ways of serving are made of. */
export type ReaderSite = {
  app: Awaited<ReturnType<typeof startNext>>
  /** Next itself. */
  handler: RequestListener
  client: ContentClient
  clock: Clock
  pictures: PictureStore
  /** Islands and icons, by their addresses. */
  files: ReadonlyMap<string, StaticFile>
  host: string
  port: number
  siteUrl: string
  dataDir: string
  /** Whether the site is served over https. */
  secure: boolean
}

export const openReaderSite = async (isDevelopment: boolean): Promise<ReaderSite> => {
  const { host, port, siteUrl, cmsUrl, dataDir, readerToken } = env()
  const app = await startNext(isDevelopment)
  const handle = app.getRequestHandler()
  const client = createContentClient({
    baseUrl: cmsUrl,
    fetch,
    ...(readerToken === undefined ? {} : { token: readerToken }),
  })
  const pictures = createPictureStore({
    folder: join(dataDir, 'media-kept'),
    client,
    clock: systemClock,
    onFailure: logFailure('picture not kept'),
  })
  await pictures.open()
  return {
    app,
    handler: (request, response) => void handle(request, response),
    client,
    clock: systemClock,
    pictures,
    files: await namedFiles(),
    host,
    port,
    siteUrl,
    dataDir,
    secure: siteUrl.startsWith('https:'),
  }
}
