import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentClient } from '@dateline/content-client/contentClient'
import type { Tag } from '@dateline/content-schema/tag'
import { LRUCache } from 'lru-cache'
import { createLimiter } from '../documents/limiter'
import { writeAtomically } from '../documents/writeAtomically'
import type { PictureFile, PictureStore } from '../pictures/pictureStore'
import { socialCardOf, socialCardPath, storyOfCard, type SocialCard } from './socialCard'

export type CardStoreOptions = {
  folder: string
  client: Pick<ContentClient, 'articleByPath' | 'site'>
  pictures: Pick<PictureStore, 'file'>
  draw: (card: SocialCard, picture: Buffer | null) => Promise<Buffer>
}

export type CardStore = {
  /** Null for every address that is not the one of a story as readers have it. Rejects when nobody can say. */
  file: (path: string) => Promise<PictureFile | null>
  /** Removes the cards that were made from any of these. */
  drop: (tags: readonly Tag[] | 'everything') => Promise<void>
}

/** Files; what is asked for rarely is drawn again. */
const MAX_KEPT = 5000
const BACKDROP_WIDTH = 1280

/**
 * Cards as files, drawn when they are first asked for. Which story one shows is asked of the CMS anew after a restart:
 * a file alone says nothing of whether readers may see it still.
 */
export const createCardStore = ({ folder, client, pictures, draw }: CardStoreOptions): CardStore => {
  const fileOf = (path: string): string => join(folder, path.split('/').at(-1) ?? '')
  const kept = new LRUCache<string, PictureFile>({
    max: MAX_KEPT,
    dispose: ({ path }) => void rm(path, { force: true }).catch(() => undefined),
  })
  const making = new Map<string, Promise<PictureFile | null>>()
  const limit = createLimiter({ atOnce: 1, waiting: 50 })
  /** Counts what was dropped, so that work begun before leaves nothing behind. */
  let drops = 0

  const make = async (path: string): Promise<PictureFile | null> => {
    const story = storyOfCard(path)
    if (story === null) return null
    const before = drops
    const answer = await client.articleByPath(story)
    if (answer.kind !== 'found' || answer.article.path !== story) return null
    const { article } = answer
    const card = socialCardOf(article, await client.site({ language: article.language }))
    if (socialCardPath(story, card) !== path) return null
    const name = card.picture?.name
    const picture =
      name === undefined ? null : await pictures.file({ name, width: BACKDROP_WIDTH, format: 'jpg' })
    const bytes = await draw(card, picture === null ? null : await readFile(picture.path))
    // Perhaps it was this one that was withdrawn: only a new answer can say.
    if (drops !== before) return make(path)
    const made = { path: fileOf(path), tags: [`article:${article.id}`, ...(picture?.tags ?? [])] }
    await mkdir(folder, { recursive: true })
    await writeAtomically(made.path, bytes)
    if (drops !== before) {
      await rm(made.path, { force: true })
      return make(path)
    }
    kept.set(path, made)
    return made
  }

  return {
    file: (path) => {
      const known = kept.get(path)
      if (known !== undefined) return Promise.resolve(known)
      const running = making.get(path)
      if (running !== undefined) return running
      const made = limit(() => make(path)).finally(() => making.delete(path))
      making.set(path, made)
      return made
    },
    drop: async (tags) => {
      if (tags.length === 0) return
      drops += 1
      const gone = [...kept].filter(
        ([, { tags: own }]) => tags === 'everything' || own.some((tag) => tags.includes(tag)),
      )
      for (const [path] of gone) kept.delete(path)
      await Promise.all(gone.map(([, { path }]) => rm(path, { force: true })))
    },
  }
}
