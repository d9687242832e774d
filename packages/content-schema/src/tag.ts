import { z } from 'zod'

/**
 * Tags name what a page was built from and what a change touched. A page is rendered again when the two meet.
 *
 * | tag | touched when |
 * | --- | --- |
 * | `article:<id>` | anything public in the story changed |
 * | `card:<id>` | what other pages show of the story changed: headline, kicker, teaser, address, picture, length |
 * | `section:<id>` `topic:<id>` `author:<id>` | its page changed: itself, or the list of its stories |
 * | `label:<id>` | what story pages show of a section, topic or author changed: name and address, of an author everything |
 * | `story:<story>` | a translation of the story appeared, vanished or moved |
 * | `pair:<seal>` | a page, section, topic or author appeared, vanished or moved, or is paired anew; the seal tells not which one |
 * | `awaited:<seal>` | a story or page that is led to already appeared; the seal tells nobody which one it is |
 * | `month:<yyyy-mm>` | the list of what was first published in the month (UTC): an address, or when a story was last updated |
 * | `day:<yyyy-mm-dd>` | the same of a day |
 * | `photo:<id>` | caption, credit, alt text, focus or file of a photo changed |
 * | `page:<id>` | an editable page changed |
 * | `front` | the front page or the list of newest stories changed |
 * | `topics` `authors` | one of them appeared, vanished or was renamed |
 * | `appeals` `site` `redirects` | one of these changed; `site` for the sections too |
 * | `gone:<collection>:<id>` | it is no longer public: a kept copy must not be served while a new one is made |
 */
export const TAG_KINDS = [
  'article',
  'card',
  'section',
  'topic',
  'author',
  'label',
  'photo',
  'story',
  'page',
  'awaited',
  'month',
  'day',
  'pair',
] as const
export type TagKind = (typeof TAG_KINDS)[number]

export const tag = z.string().regex(/^[a-z]+(:[a-z-]+)?(:[A-Za-z0-9_-]+)?$/)
export type Tag = z.infer<typeof tag>

export const tagOf = (kind: TagKind, id: string): Tag => `${kind}:${id}`
export const FRONT_TAG: Tag = 'front'
export const APPEALS_TAG: Tag = 'appeals'
export const SITE_TAG: Tag = 'site'
export const TOPICS_TAG: Tag = 'topics'
export const AUTHORS_TAG: Tag = 'authors'
export const REDIRECTS_TAG: Tag = 'redirects'

/** What can stop being public. */
export type GoneKind = 'article' | 'photo' | 'page'
export const goneTag = (kind: GoneKind, id: string): Tag => `gone:${kind}:${id}`

/** The tag whose kept copies a `gone:` tag forbids, or null for any other tag. */
export const forbiddenBy = (candidate: Tag): Tag | null =>
  candidate.startsWith('gone:') ? candidate.slice('gone:'.length) : null
