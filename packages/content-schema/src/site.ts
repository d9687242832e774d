import { z } from 'zod'
import { authorCard, card, label } from './card'
import { element } from './element'
import { languageCode } from './language'
import { tag } from './tag'
import { translation } from './translation'

/** What every page shows around its content, in one language. */
export const site = z.strictObject({
  name: z.string(),
  tagline: z.string(),
  description: z.string(),
  language: languageCode,
  /** The language without a prefix in its addresses. */
  defaultLanguage: languageCode,
  languages: z.array(z.strictObject({ code: languageCode, name: z.string(), home: z.string() })),
  /** IANA time zone that governs the dates that are shown. */
  timeZone: z.string(),
  /** In the order of the navigation. */
  sections: z.array(label),
  /** Editable pages that the footer lists. */
  pages: z.array(z.strictObject({ title: z.string(), path: z.string() })),
  contact: z.strictObject({ email: z.string(), address: z.string() }),
  /** The line at the very bottom. */
  imprint: z.string(),
  supportPath: z.string(),
  tags: z.array(tag),
})
export type Site = z.infer<typeof site>

export const section = z.strictObject({
  ...label.shape,
  language: languageCode,
  description: z.string(),
  /** In other languages, where readers can see it. */
  translations: z.array(translation),
  tags: z.array(tag),
})
export type Section = z.infer<typeof section>
export const sectionList = z.strictObject({ sections: z.array(section), tags: z.array(tag) })

export const topic = z.strictObject({
  ...label.shape,
  language: languageCode,
  description: z.string(),
  /** In other languages, where readers can see it. */
  translations: z.array(translation),
  tags: z.array(tag),
})
export type Topic = z.infer<typeof topic>
export const topicList = z.strictObject({ topics: z.array(topic), tags: z.array(tag) })

export const author = z.strictObject({
  ...authorCard.shape,
  language: languageCode,
  /** In other languages, where readers can see it. */
  translations: z.array(translation),
  tags: z.array(tag),
})
export type Author = z.infer<typeof author>
export const authorList = z.strictObject({ authors: z.array(author), tags: z.array(tag) })

/** An editable page: about, contact, legal, support. */
export const page = z.strictObject({
  id: z.string(),
  language: languageCode,
  path: z.string(),
  title: z.string(),
  description: z.string(),
  body: z.array(element),
  /** In other languages, where readers can see it. */
  translations: z.array(translation),
  tags: z.array(tag),
})
export type Page = z.infer<typeof page>
export const pageList = z.strictObject({ pages: z.array(page), tags: z.array(tag) })

/** The front page of one language: what editors chose, then the newest, no story twice. */
export const front = z.strictObject({
  language: languageCode,
  lead: card.nullable(),
  /** The editors' other slots, in order. */
  curated: z.array(card),
  newest: z.array(card),
  tags: z.array(tag),
})
export type Front = z.infer<typeof front>
