import { z } from 'zod'
import { authorCard, card, label } from './card'
import { element } from './element'
import { languageCode } from './language'
import { picture } from './picture'
import { redirectTarget } from './redirect'
import { tag } from './tag'
import { translation } from './translation'

export const UPDATE_KINDS = ['typo', 'clarification', 'correction', 'new-facts'] as const
export const updateKind = z.enum(UPDATE_KINDS)
export type UpdateKind = z.infer<typeof updateKind>

/** A substantive change of a published story, as readers are told of it. */
export const update = z.strictObject({
  at: z.iso.datetime(),
  kind: updateKind,
  /** A sentence for readers. Empty when the change needs none. */
  note: z.string(),
})
export type Update = z.infer<typeof update>

/** A published story, whole: everything that its page is made of. */
export const article = z.strictObject({
  id: z.string(),
  language: languageCode,
  /** What translations of one story share. */
  story: z.string(),
  path: z.string(),
  slug: z.string(),
  kicker: z.string(),
  headline: z.string(),
  teaser: z.string(),
  section: label,
  topics: z.array(label),
  authors: z.array(authorCard),
  leadPicture: picture.nullable(),
  body: z.array(element),
  firstPublishedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime(),
  /** From the ledger of updates: the last substantive one. Null when there was none. */
  updatedAt: z.iso.datetime().nullable(),
  updates: z.array(update),
  wordCount: z.int().min(0),
  readingMinutes: z.int().min(1),
  /** Four where there are so many: the editor's choice first, then by shared topics and freshness. */
  related: z.array(card),
  /** Earlier stories on the same topics, newest first, five at most; none that stands under `related`. */
  previous: z.array(card),
  /** Published translations of the same story, this one left out. */
  translations: z.array(translation),
  /** `auto`, `off`, or the id of the one appeal to show. */
  appeal: z.string(),
  sensitive: z.boolean(),
  /** What this answer was built from: a page that shows it must be rendered again when one of these changes. */
  tags: z.array(tag),
})
export type Article = z.infer<typeof article>

/** A published story as whoever reads it elsewhere needs it: its words, without what stands around them on its page. */
export const story = z.strictObject({
  ...article.pick({
    id: true,
    language: true,
    path: true,
    kicker: true,
    headline: true,
    teaser: true,
    section: true,
    topics: true,
    leadPicture: true,
    body: true,
    firstPublishedAt: true,
    updatedAt: true,
    updates: true,
  }).shape,
  authors: z.array(label),
})
export type Story = z.infer<typeof story>

/** The newest stories, whole: what a feed is made of. */
export const storyList = z.strictObject({ stories: z.array(story), tags: z.array(tag) })
export type StoryList = z.infer<typeof storyList>

export const articleList = z.strictObject({
  articles: z.array(card),
  /** Pass it as `cursor` for the next page; null at the end. */
  next: z.string().nullable(),
  tags: z.array(tag),
})
export type ArticleList = z.infer<typeof articleList>

/** What stands at a reader address: the story, or where it went. */
export const byPath = z.union([
  z.strictObject({ article }),
  z.strictObject({
    /** The present address. */
    redirect: redirectTarget,
    tags: z.array(tag),
  }),
])
export type ByPath = z.infer<typeof byPath>

/** What is read most today and yesterday, the most read first; how often is not said. */
export const mostRead = z.strictObject({ articles: z.array(card), tags: z.array(tag) })
export type MostRead = z.infer<typeof mostRead>
