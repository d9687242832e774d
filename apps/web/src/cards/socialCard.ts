import { createHash } from 'node:crypto'
import type { Article } from '@dateline/content-schema/article'
import type { Picture } from '@dateline/content-schema/picture'
import type { Site } from '@dateline/content-schema/site'
import { textDirection } from '@dateline/reader-ui/text/textDirection'

/** Pixels, as the networks that show such pictures ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const

/** Everything that is seen on the picture by which a story is shared. */
export type SocialCard = {
  publication: string
  kicker: string
  headline: string
  direction: 'ltr' | 'rtl'
  picture: Pick<Picture, 'name' | 'focus'> | null
}

export const socialCardOf = (article: Article, site: Pick<Site, 'name'>): SocialCard => ({
  publication: site.name,
  kicker: article.kicker,
  headline: article.headline,
  direction: textDirection(article.language),
  picture:
    article.leadPicture === null
      ? null
      : { name: article.leadPicture.name, focus: article.leadPicture.focus },
})

/** Counted up when cards are drawn in another way. */
const LOOK = 1

const hashOf = (path: string, card: SocialCard): string =>
  createHash('sha256')
    .update(JSON.stringify([LOOK, path, card]))
    .digest('hex')
    .slice(0, 20)

/** The address changes with whatever is seen, so that nobody is shown an old headline from a cache. */
export const socialCardPath = (path: string, card: SocialCard): string =>
  `/media/cards${path}/${hashOf(path, card)}.jpg`

/** @returns the reader address of the story, or null for every address that no page of ours contains */
export const storyOfCard = (path: string): string | null =>
  /^\/media\/cards((?:\/[a-z]{2,3}(?:-[A-Z]{2})?)?\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]{1,96})\/[0-9a-f]{20}\.jpg$/.exec(
    path,
  )?.[1] ?? null
