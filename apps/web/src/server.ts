import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContentClient } from '@dateline/content-client/contentClient'
import { followChanges } from '@dateline/content-client/followChanges'
import { REDIRECTS_TAG } from '@dateline/content-schema/tag'
import { createCommonAnswers, shareCommonAnswers } from './content/commonAnswers'
import { systemClock } from './documents/clock'
import { closeGracefully } from './documents/closeGracefully'
import { documentFiles } from './documents/documentFiles'
import { createDocuments } from './documents/documents'
import { createDocumentServer } from './documents/documentServer'
import { readFeedProgress, writeFeedProgress } from './documents/feedProgress'
import { createLimiter } from './documents/limiter'
import { linkedStories } from './documents/linkedStories'
import { createNextRenderer } from './documents/nextRenderer'
import { createRefresher } from './documents/refresher'
import { createRedirectTable } from './documents/redirectTable'
import { listStaticFiles, type StaticFile } from './documents/staticFiles'
import { declareMode, env } from './env'
import { createLogThrottle } from './logThrottle'
import { createPictureStore } from './pictures/pictureStore'

const SWEEP_EVERY = 15_000
const CLOSE_WITHIN = 20_000
/** A feed that is held open answers at least this often, even when nothing changes. */
const FEED_SILENT_AFTER = 60_000
const BUILDS_KEPT = 2

const appFolder = fileURLToPath(new URL('..', import.meta.url))
const isDevelopment = process.argv.includes('--dev')

const log = (message: string): void => {
  process.stdout.write(`${new Date().toISOString()} web ${message}\n`)
}
const throttle = createLogThrottle({ now: systemClock.now })
const logFailure = (kind: string) => (error: unknown, subject?: string) => {
  const message = error instanceof Error ? error.message : String(error)
  const line = throttle(kind, subject === undefined ? message : `${subject}: ${message}`)
  if (line !== null) log(line)
}

/** The pages of older builds point to files that no longer exist. The last one stays for a process that still runs it. */
const removeOldBuilds = async (folder: string, current: string): Promise<void> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name !== current)
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  )
  const old = aged.sort((one, other) => other.at - one.at).slice(BUILDS_KEPT - 1)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })))
}

const namedFiles = async (): Promise<Map<string, StaticFile>> => {
  const islands = await listStaticFiles(join(appFolder, 'src/islands'), '/islands/')
  const files = new Map([...islands, ...(await listStaticFiles(join(appFolder, 'public'), '/'))])
  const icon = files.get('/favicon.svg')
  // Old browsers ask for this name without being told.
  if (icon !== undefined) files.set('/favicon.ico', icon)
  return files
}

const startNext = async () => {
  declareMode(isDevelopment)
  const { default: next } = await import('next')
  const { host, port } = env()
  const app = next({ dev: isDevelopment, dir: appFolder, hostname: host, port })
  await app.prepare()
  return { app, handler: app.getRequestHandler() }
}

const start = async (): Promise<void> => {
  const { host, port, siteUrl, cmsUrl, dataDir, readerToken } = env()
  const secure = siteUrl.startsWith('https:')
  const clock = systemClock
  const stopping = new AbortController()
  const { app, handler } = await startNext()
  const client = createContentClient({
    baseUrl: cmsUrl,
    fetch,
    ...(readerToken === undefined ? {} : { token: readerToken }),
  })
  const pictures = createPictureStore({
    folder: join(dataDir, 'media-kept'),
    client,
    clock,
    onFailure: logFailure('picture not kept'),
  })
  await pictures.open()
  const files = await namedFiles()

  if (isDevelopment) {
    // Next renders every request itself; pictures and islands come from where they always come from.
    const documentServer = createDocumentServer({
      documents: { get: () => Promise.reject(new Error('nothing is kept in development')) },
      redirects: { find: () => null },
      pictures,
      immutableFiles: new Map(),
      files,
      readiness: () => ({ status: 'ok', reasons: [] }),
      secure,
    })
    const upgrade = app.getUpgradeHandler()
    const server = createServer((request, response) => {
      const path = request.url?.split('?')[0] ?? '/'
      const isOurs = path.startsWith('/media/') || path === '/livez' || path === '/readyz' || files.has(path)
      if (isOurs) documentServer.emit('request', request, response)
      else void handler(request, response)
    })
    server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
    server.listen(port, host, () => log(`listening at http://${host}:${port} (development)`))
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0))
    return
  }

  const buildId = (await readFile(join(appFolder, '.next/BUILD_ID'), 'utf8')).trim()
  const folder = join(dataDir, 'documents', buildId)
  const progressFile = join(folder, 'feed.json')
  const answers = createCommonAnswers(() => performance.now())
  shareCommonAnswers(answers)
  const renderer = await createNextRenderer({
    handler: (request, response) => void handler(request, response),
    host: new URL(siteUrl).host,
    clock,
  })
  const documents = createDocuments({
    render: renderer.render,
    files: documentFiles(folder),
    clock,
    limits: {
      pages: createLimiter({ atOnce: 4, waiting: 400 }),
      // Anybody can ask for further pages without end.
      furtherPages: createLimiter({ atOnce: 1, waiting: 40 }),
    },
    onSwap: (document) => {
      pictures.want(document.pictures)
      void pictures.fetchWanted()
      refresher.makeAhead(linkedStories(document))
    },
    onStale: (key) => refresher.want(key),
    onFailure: logFailure('answered with the old copy of'),
  })
  const redirects = createRedirectTable({
    client,
    file: join(dataDir, 'redirects.json'),
    onFailure: logFailure('redirects not read, will be tried again'),
  })
  await documents.open()
  await redirects.open()
  await removeOldBuilds(join(dataDir, 'documents'), buildId)

  const refresher = createRefresher({
    documents,
    pictures,
    forgetAnswers: answers.forget,
    clock,
    signal: stopping.signal,
    persist: (progress) => writeFeedProgress(progressFile, progress),
    onFailure: logFailure('not refreshed, will be tried again'),
  })
  const feed = { cursor: 0, readAt: null as number | null, failure: null as string | null }

  const server = createDocumentServer({
    documents,
    redirects,
    pictures,
    immutableFiles: await listStaticFiles(join(appFolder, '.next/static'), '/_next/static/'),
    files,
    secure,
    onFailure: logFailure('not answered'),
    readiness: () => {
      const age = feed.readAt === null ? null : clock.now() - feed.readAt
      const isSilent = age === null || age > FEED_SILENT_AFTER
      const reasons = [
        ...(feed.failure === null ? [] : ['the CMS does not answer']),
        ...(isSilent ? ['the change feed is silent'] : []),
      ]
      return {
        status: reasons.length === 0 ? 'ok' : 'degraded',
        reasons,
        cms: feed.failure === null ? (feed.readAt === null ? 'unknown' : 'reachable') : 'unreachable',
        feed: { cursor: feed.cursor, ageSeconds: age === null ? null : Math.round(age / 1000) },
        refreshesPending: refresher.pending(),
        documents: documents.count(),
      }
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  log(`listening at http://${host}:${port}, ${documents.count()} pages kept`)

  const after = await readFeedProgress(progressFile)
  refresher.resume(after)
  feed.cursor = after.cursor
  const following = followChanges({
    client,
    after,
    onEntries: async (entries, position) => {
      if (entries.some(({ tags }) => tags.includes(REDIRECTS_TAG))) void redirects.touch()
      await refresher.onEntries(entries, position)
    },
    onReset: async (reason, position) => {
      log(`the change feed starts again (${reason}): everything is refreshed`)
      void redirects.touch()
      await refresher.onReset(position)
    },
    onCaughtUp: ({ cursor }) => {
      if (feed.failure !== null) log('the change feed answers again')
      Object.assign(feed, { cursor, readAt: clock.now(), failure: null })
    },
    onFailure: (error) => {
      const message = error instanceof Error ? error.message : String(error)
      if (feed.failure === null) log(`the change feed does not answer: ${message}`)
      feed.failure = message
    },
    signal: stopping.signal,
    pause: clock.pause,
  })
  void redirects.refresh()
  pictures.want(documents.pictures())
  void pictures.fetchWanted()
  const sweeping = setInterval(() => {
    refresher.sweep()
    void redirects.refresh()
    void pictures.fetchWanted()
  }, SWEEP_EVERY)

  const stop = async (signal: string): Promise<void> => {
    log(`${signal}: finishing what is under way`)
    setTimeout(() => process.exit(1), CLOSE_WITHIN).unref()
    clearInterval(sweeping)
    stopping.abort()
    await closeGracefully(server)
    await following
    await renderer.close()
    await app.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
