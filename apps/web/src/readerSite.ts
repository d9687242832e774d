import type { ListenOptions } from 'node:net'
import { join } from 'node:path'
import { createContentClient, type ContentClient } from '@dateline/content-client/contentClient'
import { createIntakeClient, type IntakeClient } from '@dateline/content-client/intakeClient'
import { APP_FOLDER } from './appFolder'
import { createCardStore, type CardStore } from './cards/cardStore'
import type { BucketSettings } from './documents/bucket'
import { systemClock, type Clock } from './documents/clock'
import { listStaticFiles, type StaticFile } from './documents/staticFiles'
import type { TagHeader } from './documents/tagHeaders'
import type { ReceiverOf } from './documents/receivePosts'
import { env, isDevelopment } from './env'
import { logFailure } from './log'
import { newsletterReceiver } from './newsletter/receiveNewsletter'
import { createPictureStore, type PictureStore } from './pictures/pictureStore'

const iconsAndFonts = async (): Promise<Map<string, StaticFile>> => {
  const files = await listStaticFiles(join(APP_FOLDER, 'public'), '/')
  const icon = files.get('/favicon.svg')
  // Old browsers ask for this name without being told.
  if (icon !== undefined) files.set('/favicon.ico', icon)
  return files
}

/** What both ways of serving are made of. */
export type ReaderSite = {
  client: ContentClient
  intake: IntakeClient
  /** Who takes the forms of the newsletter. */
  newsletter: ReceiverOf
  clock: Clock
  pictures: PictureStore
  cards: CardStore
  /** By the addresses that pages name. */
  islands: ReadonlyMap<string, StaticFile>
  /** Islands and icons, by their addresses. */
  files: ReadonlyMap<string, StaticFile>
  listenOn: ListenOptions
  siteUrl: string
  dataDir: string
  /** Where documents are kept; undefined: in a folder. */
  bucket: BucketSettings | undefined
  /** Whether the site is served over https. */
  secure: boolean
  tagHeaderNames: readonly TagHeader[]
}

export const openReaderSite = async ({
  listenOn,
  dataDir,
  bucket,
}: {
  listenOn: ListenOptions
  /** An absolute folder of its own. */
  dataDir: string
  bucket?: BucketSettings | undefined
}): Promise<ReaderSite> => {
  const { siteUrl, cmsUrl, readerToken, tagHeaderNames } = env()
  const client = createContentClient({
    baseUrl: cmsUrl,
    fetch,
    ...(readerToken === undefined ? {} : { token: readerToken }),
  })
  const intake = createIntakeClient({ baseUrl: cmsUrl, fetch, token: readerToken })
  const pictures = createPictureStore({
    folder: join(dataDir, 'media-kept'),
    client,
    clock: systemClock,
    onFailure: logFailure('picture not kept'),
  })
  const loadDrawing = async () => {
    const [{ drawCard, loadFonts }, { cardFonts }] = await Promise.all([
      import('./cards/drawCard'),
      import('./cards/cardFonts'),
    ])
    await loadFonts(await cardFonts(join(dataDir, 'fonts')))
    return drawCard
  }
  let drawing: ReturnType<typeof loadDrawing> | undefined
  const cards = createCardStore({
    folder: join(dataDir, 'cards'),
    client,
    pictures,
    // Loaded with the first card: a reader of a story need not wait for it.
    draw: async (card, picture) => {
      const draw = await (drawing ??= loadDrawing()).catch((error: unknown) => {
        drawing = undefined
        throw error
      })
      return draw(card, picture)
    },
  })
  // In development a browser follows their imports itself.
  const islands = await listStaticFiles(
    join(APP_FOLDER, isDevelopment() ? 'src/islands' : 'dist/islands'),
    '/islands/',
  )
  return {
    client,
    intake,
    newsletter: newsletterReceiver({
      intake,
      siteUrl,
      now: () => performance.now(),
      onFailure: logFailure('newsletter: not taken'),
    }),
    clock: systemClock,
    pictures,
    cards,
    islands,
    files: new Map([
      ...islands,
      ...(await iconsAndFonts()),
      // Made with the first mirror; until then there is none.
      ['/mirror-key.txt', { path: join(dataDir, 'mirror-key.txt'), type: 'text/plain; charset=utf-8' }],
    ]),
    listenOn,
    siteUrl,
    dataDir,
    bucket,
    secure: siteUrl.startsWith('https:'),
    tagHeaderNames,
  }
}
