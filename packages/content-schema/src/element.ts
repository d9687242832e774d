import { z } from 'zod'
import { card } from './card'
import { GALLERY_LEAST, GALLERY_MOST, NOTE_KINDS } from './elementLimits'
import { picture } from './picture'

/**
 * The body of a story, free of any editor: what Lexical stores becomes these elements, and every renderer
 * (page, feed, mail, plain text) is written against them. A new member breaks the build until each renders it.
 */

/** An address that passed `safeHref`: http, https, mailto, tel, or a path on our own site. */
const href = z.string().regex(/^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i)

/** A run of text. `href` makes it a link; marks are booleans that are absent when false. */
export const textRun = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  strikethrough: z.literal(true).optional(),
  subscript: z.literal(true).optional(),
  superscript: z.literal(true).optional(),
  code: z.literal(true).optional(),
  /** A line break stands before this run. */
  breakBefore: z.literal(true).optional(),
  href: href.optional(),
})
export type TextRun = z.infer<typeof textRun>

const runs = z.array(textRun)

export const paragraphElement = z.strictObject({ type: z.literal('paragraph'), runs })
export const headingElement = z.strictObject({
  type: z.literal('heading'),
  /** The headline is 1; the body begins at 2. */
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  runs,
})
/** Somebody's words, one entry a paragraph. */
export const quoteElement = z.strictObject({ type: z.literal('quote'), paragraphs: z.array(runs) })
export const pullQuoteElement = z.strictObject({
  type: z.literal('pullQuote'),
  text: z.string(),
  attribution: z.string(),
})

export type ListItem = { runs: TextRun[]; children: ListElement[] }
export type ListElement = { type: 'list'; ordered: boolean; start: number; items: ListItem[] }
const listItem: z.ZodType<ListItem> = z.lazy(() => z.strictObject({ runs, children: z.array(listElement) }))
export const listElement: z.ZodType<ListElement> = z.lazy(() =>
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    start: z.int(),
    items: z.array(listItem),
  }),
)

/** Background beside the story, in a box with its own title. Empty title: the box has none. */
export const factBoxElement = z.strictObject({
  type: z.literal('factBox'),
  title: z.string(),
  content: z.array(z.union([paragraphElement, listElement])),
})

export type NoteKind = (typeof NOTE_KINDS)[number]

/**
 * What the newspaper changed, said where it stands in the story. It is the editors' own words: the ledger of updates,
 * which moves the stamp, knows nothing of it.
 */
export const correctionNoteElement = z.strictObject({
  type: z.literal('correctionNote'),
  kind: z.enum(NOTE_KINDS),
  /** A day of the calendar, such as 2026-03-13, the same for readers in every zone; null when none was given. */
  day: z.iso.date().nullable(),
  text: z.string(),
})

/**
 * Where an excerpt ends: a letter, a card or a feed that cannot carry the whole story stops here. On the story's own
 * page it is not seen.
 */
export const readMoreBreakElement = z.strictObject({ type: z.literal('readMoreBreak') })

export const pictureElement = z.strictObject({ type: z.literal('picture'), picture })

/** How many photos a gallery may have; one alone is a picture. */
export const galleryElement = z.strictObject({
  type: z.literal('gallery'),
  pictures: z.array(picture).min(GALLERY_LEAST).max(GALLERY_MOST),
})

export const EMBED_PROVIDERS = [
  'telegram',
  'x',
  'youtube',
  'instagram',
  'tiktok',
  'facebook',
  'vimeo',
  'video',
  'web',
] as const
export const embedProvider = z.enum(EMBED_PROVIDERS)
export type EmbedProvider = z.infer<typeof embedProvider>

/**
 * Something that stands elsewhere, kept as a card of our own: it contacts nobody until the reader clicks, and
 * it still tells its story when the original has vanished.
 */
export const embedElement = z.strictObject({
  type: z.literal('embed'),
  provider: embedProvider,
  /** The original's address, for reading it there. */
  address: z.url({ protocol: /^https$/ }),
  /** What may be put into a frame after a click; null where the provider has none: the card is then a link. */
  frame: z.url({ protocol: /^https$/ }).nullable(),
  /** Who wrote or filmed it. Empty when unknown. */
  author: z.string(),
  /** What it says or shows, in words. */
  text: z.string(),
  /** ISO 8601; null when unknown. */
  postedAt: z.iso.datetime().nullable(),
  poster: picture.nullable(),
})
export type EmbedElement = z.infer<typeof embedElement>

/** A card of another story inside the text. It is left out once that story is not public. */
export const relatedCardElement = z.strictObject({ type: z.literal('relatedCard'), card })
export const dividerElement = z.strictObject({ type: z.literal('divider') })
export const tableElement = z.strictObject({
  type: z.literal('table'),
  rows: z.array(
    z.strictObject({
      cells: z.array(
        z.strictObject({
          header: z.boolean(),
          colSpan: z.int().min(1).max(50),
          rowSpan: z.int().min(1).max(500),
          /** One entry a paragraph. */
          paragraphs: z.array(runs),
        }),
      ),
    }),
  ),
})

export const element = z.union([
  paragraphElement,
  headingElement,
  quoteElement,
  pullQuoteElement,
  listElement,
  factBoxElement,
  correctionNoteElement,
  readMoreBreakElement,
  pictureElement,
  galleryElement,
  embedElement,
  relatedCardElement,
  dividerElement,
  tableElement,
])
export type Element = z.infer<typeof element>
export type ElementOf<Type extends Element['type']> = Extract<Element, { type: Type }>
