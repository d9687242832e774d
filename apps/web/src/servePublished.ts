import { readFile } from 'node:fs/promises'
import type { ListenOptions } from 'node:net'
import { join } from 'node:path'
import { followChanges } from '@dateline/content-client/followChanges'
import { forbiddenBy, REDIRECTS_TAG } from '@dateline/content-schema/tag'
import { APP_FOLDER } from './appFolder'
import { createCommonAnswers, shareCommonAnswers } from './content/commonAnswers'
import { compressWell } from './documents/bodies'
import { closeGracefully } from './documents/closeGracefully'
import { documentFiles } from './documents/documentFiles'
import { documentPlace } from './documents/documentPlace'
import { createDocuments } from './documents/documents'
import { createDocumentServer } from './documents/documentServer'
import { readinessOf, type FeedHealth } from './documents/feedHealth'
import { readFeedProgress, writeFeedProgress, type FeedProgress } from './documents/feedProgress'
import { hashedAddresses } from './documents/hashedAddresses'
import { readInlineStyles } from './documents/inlineStyles'
import { createLimiter } from './documents/limiter'
import { linkedStories } from './documents/linkedStories'
import { createPassingPages } from './documents/passingPages'
import { createRedirectTable } from './documents/redirectTable'
import { createRefresher } from './documents/refresher'
import { listStaticFiles } from './documents/staticFiles'
import { untilDone } from './documents/untilDone'
import { log, logFailure } from './log'
import { keepMachineDocuments } from './machines/keepMachineDocuments'
import type { ReaderSite } from './readerSite'
import { createReadCounter } from './reads/readCounter'
import { COUNT_PATH, receiveRead } from './reads/receiveRead'
import { storyIdOf } from './reads/storyIdOf'
import { createNextRenderer } from './rendering/nextRenderer'
import { renderHeaders } from './rendering/renderHeaders'
import type { RunningNext } from './rendering/runningNext'

/** Long enough for the readers who waited for the start to have their pages. Whoever needs Next earlier starts it. */
const START_NEXT_AFTER = 3000
const SWEEP_EVERY = 15_000
const CLOSE_WITHIN = 20_000
const HAND_IN_EVERY = 30_000

const addressOf = ({ path, host, port }: ListenOptions): string => path ?? `http://${host}:${port}`

/** Puts the documents in front of Next, follows the change feed, and ends in order when it is told to. */
export const servePublished = async (site: ReaderSite, next: RunningNext): Promise<void> => {
  const {
    client,
    intake,
    newsletter,
    clock,
    pictures,
    cards,
    files,
    listenOn,
    siteUrl,
    dataDir,
    bucket,
    secure,
    tagHeaderNames,
  } = site
  const stopping = new AbortController()
  const buildId = (await readFile(join(APP_FOLDER, '.next/BUILD_ID'), 'utf8')).trim()
  const { store, removeOldBuilds } = documentPlace({ dataDir, bucket, buildId })
  const answers = createCommonAnswers(() => performance.now())
  shareCommonAnswers(answers)
  const immutableFiles = await listStaticFiles(join(APP_FOLDER, '.next/static'), '/_next/static/')
  const pageFiles = {
    islands: await hashedAddresses(site.islands),
    styles: await readInlineStyles(immutableFiles),
  }
  for (const [address, hashed] of pageFiles.islands) {
    const file = files.get(address)
    if (file !== undefined) immutableFiles.set(hashed, file)
  }
  let changes = 0
  const { host } = new URL(siteUrl)
  const renderer = createNextRenderer({
    findNext: next.find,
    headers: () => renderHeaders({ host, changes }),
    pageFiles,
    clock,
  })
  const searches = createPassingPages({
    render: renderer.render,
    limit: createLimiter({ atOnce: 2, waiting: 40 }),
    now: () => performance.now(),
  })
  const documents = createDocuments({
    render: keepMachineDocuments({ pages: renderer.render, clock, siteUrl }),
    files: documentFiles(store),
    compressWell,
    clock,
    limits: {
      pages: createLimiter({ atOnce: 4, waiting: 400 }),
      // Anybody can ask for further pages without end.
      furtherPages: createLimiter({ atOnce: 1, waiting: 40 }),
    },
    onSwap: (document) => {
      pictures.want(document.pictures)
      void pictures.fetchWanted()
      void opened.then(() => refresher.makeAhead(linkedStories(document)))
    },
    onStale: (key) => refresher.want(key),
    onFailure: logFailure('answered with the old copy of'),
  })
  const redirects = createRedirectTable({
    client,
    file: join(dataDir, 'redirects.json'),
    onFailure: logFailure('redirects not read, will be tried again'),
  })
  await redirects.open()
  const retrying = {
    clock,
    signal: stopping.signal,
    onFailure: logFailure('not read, will be tried again'),
  }
  /** However much is kept: whoever comes before all of it was read waits for the own page alone. */
  const opened = Promise.all([documents, pictures].map(({ open }) => untilDone(open, retrying)))

  const refresher = createRefresher({
    documents,
    pictures,
    opened,
    forgetAnswers: () => {
      changes += 1
      answers.forget()
      searches.forget()
    },
    clock,
    signal: stopping.signal,
    persist: (progress) => writeFeedProgress(store, progress),
    onFailure: logFailure('not refreshed, will be tried again'),
  })
  const reads = createReadCounter({
    storyAt: async (path) => storyIdOf(await documents.get(path)),
    send: intake.handInReads,
    onFailure: logFailure('what was read is not handed in yet, will be tried again'),
  })
  const countRead = receiveRead({ reads, siteUrl })
  const feed: FeedHealth = { cursor: 0, readAt: null, failure: null }

  const server = createDocumentServer({
    documents,
    searches,
    redirects,
    pictures,
    cards,
    immutableFiles,
    files,
    styles: [...pageFiles.styles.values()],
    secure,
    tagHeaderNames,
    receiverOf: (path) => (path === COUNT_PATH ? countRead : newsletter(path)),
    onFailure: logFailure('not answered'),
    readiness: () =>
      readinessOf({
        feed,
        now: clock.now(),
        refreshesPending: refresher.pending(),
        documents: documents.count(),
      }),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(listenOn, resolve)
  })
  log(`listening at ${addressOf(listenOn)}`)

  const follow = (after: FeedProgress): Promise<void> => {
    refresher.resume(after)
    feed.cursor = after.cursor
    return followChanges({
      client,
      after,
      onEntries: async (entries, position) => {
        if (entries.some(({ tags }) => tags.includes(REDIRECTS_TAG))) void redirects.touch()
        const gone = entries.flatMap(({ tags }) => tags.flatMap((tag) => forbiddenBy(tag) ?? []))
        await Promise.all([cards.drop(gone), refresher.onEntries(entries, position)])
      },
      onReset: async (reason, position) => {
        log(`the change feed starts again (${reason}): everything is refreshed`)
        void redirects.touch()
        await Promise.all([cards.drop('everything'), refresher.onReset(position)])
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
  }
  let following = Promise.resolve()
  void untilDone(() => readFeedProgress(store), retrying).then((after) => {
    following = follow(after)
  })
  void redirects.refresh()
  void opened
    .then(async () => {
      log(`${documents.count()} pages kept`)
      pictures.want(documents.pictures())
      await Promise.all([pictures.fetchWanted(), removeOldBuilds()])
    })
    .catch(logFailure('pages of older builds not removed'))
  const sweeping = setInterval(() => {
    refresher.sweep()
    void redirects.refresh()
    void pictures.fetchWanted()
  }, SWEEP_EVERY)

  const handingIn = setInterval(() => void reads.handIn(), HAND_IN_EVERY)

  const startingNext = setTimeout(
    () => void next.find().catch(logFailure('Next was not started')),
    START_NEXT_AFTER,
  )

  const stop = async (signal: string): Promise<void> => {
    log(`${signal}: finishing what is under way`)
    setTimeout(() => process.exit(1), CLOSE_WITHIN).unref()
    clearInterval(sweeping)
    clearInterval(handingIn)
    clearTimeout(startingNext)
    stopping.abort()
    await closeGracefully(server)
    await reads.handIn()
    await following
    await renderer.settled()
    await next.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
}
