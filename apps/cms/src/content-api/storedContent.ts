import type { LanguageCode } from '@dateline/content-schema/language'
import type { SelectType } from 'payload'
import type { LedgerRow } from '../publishing/updatedAtForReaders'

/**
 * What the content API reads of each collection: the type, and beside it the select that asks for exactly that.
 * A field that is not named here never leaves the database. Relations are ids (depth 0).
 */

type Optional<Value> = Value | null | undefined
type Relation = unknown

export type StoredLabel = { id: string; name: string; slug?: Optional<string>; language: LanguageCode }
export const LABEL_SELECT = { name: true, slug: true, language: true } as const satisfies SelectType

/** What stands once per language, as far as its pair goes. */
export type StoredPaired = { id: string; language: LanguageCode; translationOf?: Relation }
const PAIR_SELECT = { translationOf: true } as const satisfies SelectType
export const LABEL_PAIR_SELECT = { ...LABEL_SELECT, ...PAIR_SELECT } as const satisfies SelectType

export type StoredSection = StoredLabel & StoredPaired & { description?: Optional<string> }
export const SECTION_SELECT = { ...LABEL_PAIR_SELECT, description: true } as const satisfies SelectType

export type StoredTopic = StoredSection
export const TOPIC_SELECT = SECTION_SELECT

export type StoredAuthor = StoredLabel &
  StoredPaired & {
    role?: Optional<string>
    bio?: Optional<string>
    portrait?: Relation
  }
export const AUTHOR_SELECT = {
  ...LABEL_PAIR_SELECT,
  role: true,
  bio: true,
  portrait: true,
} as const satisfies SelectType

export type StoredPhoto = {
  id: string
  name?: Optional<string>
  alt?: Optional<string>
  caption?: Optional<string>
  credit?: Optional<string>
  source?: Optional<string>
  focusX?: Optional<number>
  focusY?: Optional<number>
  width?: Optional<number>
  height?: Optional<number>
}
export const PHOTO_SELECT = {
  name: true,
  alt: true,
  caption: true,
  credit: true,
  source: true,
  focusX: true,
  focusY: true,
  width: true,
  height: true,
} as const satisfies SelectType

export type StoredCard = {
  id: string
  language: LanguageCode
  publishedSlug?: Optional<string>
  firstPublishedAt?: Optional<string>
  kicker?: Optional<string>
  headline?: Optional<string>
  teaser?: Optional<string>
  section?: Relation
  authors?: Relation
  leadPhoto?: Relation
  leadCaption?: Optional<string>
  wordCount?: Optional<number>
}
export const CARD_SELECT = {
  language: true,
  publishedSlug: true,
  firstPublishedAt: true,
  kicker: true,
  headline: true,
  teaser: true,
  section: true,
  authors: true,
  leadPhoto: true,
  leadCaption: true,
  wordCount: true,
} as const satisfies SelectType

export type StoredStory = StoredCard & {
  body?: unknown
  topics?: Relation
  /** Staff read the whole ledger; readers are told of its substantive rows alone. */
  updates?: Optional<readonly LedgerRow[]>
}
/** Without the ledger, which is read apart. */
export const STORY_SELECT = { ...CARD_SELECT, body: true, topics: true } as const satisfies SelectType

export type StoredArticle = StoredStory & {
  related?: Relation
  story?: Optional<string>
  publishedAt?: Optional<string>
  appeal?: Optional<string>
  appealChoice?: Relation
  sensitive?: Optional<boolean>
}
export const ARTICLE_SELECT = {
  ...STORY_SELECT,
  related: true,
  story: true,
  publishedAt: true,
  appeal: true,
  appealChoice: true,
  sensitive: true,
} as const satisfies SelectType

/** As much of a story or page as its address takes. */
export type StoredAddress = Pick<StoredCard, 'id' | 'language' | 'publishedSlug' | 'firstPublishedAt'>
export const ARTICLE_ADDRESS_SELECT = {
  language: true,
  publishedSlug: true,
  firstPublishedAt: true,
} as const satisfies SelectType
export const PAGE_ADDRESS_SELECT = { language: true, publishedSlug: true } as const satisfies SelectType

export type StoredPage = StoredPaired & {
  publishedSlug?: Optional<string>
  title?: Optional<string>
  description?: Optional<string>
  body?: unknown
}
export const PAGE_PAIR_SELECT = { ...PAGE_ADDRESS_SELECT, ...PAIR_SELECT } as const satisfies SelectType
export const FOOTER_PAGE_SELECT = { ...PAGE_ADDRESS_SELECT, title: true } as const satisfies SelectType
export const PAGE_SELECT = {
  ...FOOTER_PAGE_SELECT,
  ...PAIR_SELECT,
  description: true,
  body: true,
} as const satisfies SelectType

export type StoredAppeal = {
  id: string
  language: LanguageCode
  slots?: unknown
  priority?: Optional<number>
  heading?: Optional<string>
  paragraphs?: Optional<readonly { text?: Optional<string> }[]>
  thanks?: Optional<string>
  button?: Optional<string>
  target?: Optional<string>
  frequency?: Optional<string>
  amountSet?: Relation
  currency?: Optional<string>
  photo?: Relation
  allowedOnSensitive?: Optional<boolean>
  startsAt?: Optional<string>
  endsAt?: Optional<string>
}
export const APPEAL_SELECT = {
  language: true,
  slots: true,
  priority: true,
  heading: true,
  paragraphs: true,
  thanks: true,
  button: true,
  target: true,
  frequency: true,
  amountSet: true,
  currency: true,
  photo: true,
  allowedOnSensitive: true,
  startsAt: true,
  endsAt: true,
} as const satisfies SelectType

export type StoredAmounts = {
  currency?: Optional<string>
  oneOff?: Optional<readonly number[]>
  monthly?: Optional<readonly number[]>
  annual?: Optional<readonly number[]>
  min?: Optional<number>
  default?: Optional<number>
  allowOther?: Optional<boolean>
}
export type StoredAmountSet = { id: string; currencies?: Optional<readonly StoredAmounts[]> }
export const AMOUNT_SET_SELECT = { currencies: true } as const satisfies SelectType
