import { z } from 'zod'
import { languageCode } from './language'
import { picture } from './picture'

/** A thing that has a name and a page: section, topic, author. */
export const label = z.strictObject({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  /** The reader address of its page. */
  path: z.string(),
})
export type Label = z.infer<typeof label>

/** An author as a story introduces them. */
export const authorCard = z.strictObject({
  ...label.shape,
  /** "Harbour correspondent". Empty when there is none. */
  role: z.string(),
  /** One entry a paragraph. */
  bio: z.array(z.string()),
  portrait: picture.nullable(),
})
export type AuthorCard = z.infer<typeof authorCard>

/** A story as it is shown on another page: on the front, in a list, under "Read more". */
export const card = z.strictObject({
  id: z.string(),
  language: languageCode,
  path: z.string(),
  /** Two or three words above the headline. Empty when the story has none. */
  kicker: z.string(),
  headline: z.string(),
  /** One sentence. */
  teaser: z.string(),
  section: label,
  authors: z.array(label),
  firstPublishedAt: z.iso.datetime(),
  /** Whole minutes, at least 1. */
  readingMinutes: z.int().min(1),
  picture: picture.nullable(),
})
export type Card = z.infer<typeof card>
