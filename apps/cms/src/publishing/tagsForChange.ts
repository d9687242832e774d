import { periodOf } from '@dateline/content-schema/period'
import type { Tag } from '@dateline/content-schema/tag'
import {
  APPEALS_TAG,
  AUTHORS_TAG,
  FRONT_TAG,
  goneTag,
  REDIRECTS_TAG,
  SITE_TAG,
  tagOf,
  TOPICS_TAG,
} from '@dateline/content-schema/tag'
import { readingMinutes } from '@dateline/content-schema/readingTime'
import {
  AMOUNT_SETS,
  APPEALS,
  ARTICLES,
  AUTHORS,
  PAGES,
  PHOTOS,
  REDIRECTS,
  SECTIONS,
  TOPICS,
} from '../collections/slugs'
import { takedownOf } from '../workflow/publicationOf'
import { addressOf } from './addressOf'
import type { PairTag } from './pairTag'
import { pairTagsOf } from './pairTag'
import type { StoredDocument } from './storedDocument'
import { isPublished, relationId, relationIds, textOf } from './storedDocument'

export type Change = {
  collection: string
  id: string
  /** What stood in the document that readers see before the save; null when it did not exist. */
  before: StoredDocument | null
  after: StoredDocument | null
  now: Date
  /** How what is published names this document until it appears. */
  awaited: Tag
  pairTag: PairTag
}

const CARD_FIELDS = [
  'headline',
  'kicker',
  'teaser',
  'publishedSlug',
  'language',
  'section',
  'authors',
  'leadPhoto',
  'leadCaption',
  'firstPublishedAt',
]
const STORY_FIELDS = [
  ...CARD_FIELDS,
  'body',
  'topics',
  'related',
  'story',
  'publishedAt',
  'updates',
  'appeal',
  'appealChoice',
  'sensitive',
]
const PHOTO_FIELDS = ['alt', 'caption', 'credit', 'source', 'focusX', 'focusY', 'filename']
const LABEL_FIELDS = ['name', 'slug', 'language']
/** What its own page alone shows of a section, topic or author. */
const DESCRIPTION_FIELDS = ['description', 'role', 'bio', 'portrait']
const PAGE_FIELDS = [
  'title',
  'publishedSlug',
  'language',
  'description',
  'body',
  'showInFooter',
  'order',
  'translationOf',
]
const APPEAL_FIELDS = [
  'language',
  'slots',
  'priority',
  'heading',
  'paragraphs',
  'thanks',
  'button',
  'target',
  'frequency',
  'amountSet',
  'currency',
  'photo',
  'allowedOnSensitive',
  'startsAt',
  'endsAt',
]
const FOOTER_FIELDS = ['title', 'publishedSlug', 'language', 'showInFooter', 'order']

const differ = (fields: readonly string[], before: StoredDocument, after: StoredDocument): boolean =>
  fields.some((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))

const minutesOf = (story: StoredDocument): number => readingMinutes(Number(story.wordCount ?? 0))

/** The lists that a story stands in, before and after: it leaves the one and enters the other. */
const listsOf = (stories: readonly StoredDocument[]): Tag[] => [
  ...stories.flatMap((story) => [
    ...relationIds(story.section).map((id) => tagOf('section', id)),
    ...relationIds(story.topics).map((id) => tagOf('topic', id)),
    ...relationIds(story.authors).map((id) => tagOf('author', id)),
  ]),
  FRONT_TAG,
]

/** What sitemaps say of a story: where it stands, and when it was last updated. */
const LISTED_FIELDS = ['publishedSlug', 'language', 'firstPublishedAt', 'updates']

const datesOf = (stories: readonly StoredDocument[]): Tag[] =>
  stories
    .map((story) => new Date(textOf(story.firstPublishedAt)))
    .filter((moment) => !Number.isNaN(moment.getTime()))
    .flatMap((moment) =>
      (['month', 'day'] as const).map((unit) => tagOf(unit, periodOf(moment.toISOString(), unit))),
    )

/** Of an address without a story: whoever keeps "not found" of it knows no other tag than that of the redirects. */
const tagsForTakedown = (id: string): Tag[] => [tagOf('article', id), REDIRECTS_TAG]

const tagsForStory = ({ id, before, after, now, awaited }: Change): Tag[] => {
  const was = isPublished(before, now) ? before : null
  const is = isPublished(after, now) ? after : null
  const shown = [was, is].filter((story) => story !== null)
  if (shown.length === 0)
    return differ(['at', 'reason'], takedownOf(before), takedownOf(after)) ? tagsForTakedown(id) : []
  const translations = shown
    .map((story) => textOf(story.story))
    .filter(Boolean)
    .map((story) => tagOf('story', story))
  if (was === null || is === null) {
    const gone = is === null ? [goneTag('article', id)] : []
    const come = was === null ? [awaited] : []
    return [
      tagOf('article', id),
      tagOf('card', id),
      ...come,
      ...listsOf(shown),
      ...datesOf(shown),
      ...translations,
      ...gone,
    ]
  }
  if (!differ(STORY_FIELDS, was, is)) return []
  const isCardTouched = differ(CARD_FIELDS, was, is) || minutesOf(was) !== minutesOf(is)
  const isListed = isCardTouched || differ(['topics'], was, is)
  const hasMoved = differ(['publishedSlug', 'language', 'story', 'firstPublishedAt'], was, is)
  return [
    tagOf('article', id),
    ...(isCardTouched ? [tagOf('card', id)] : []),
    ...(isListed ? listsOf(shown) : []),
    ...(hasMoved ? translations : []),
    ...(differ(LISTED_FIELDS, was, is) ? datesOf(shown) : []),
  ]
}

const isPublicPhoto = (photo: StoredDocument | null): photo is StoredDocument =>
  photo !== null && !photo.deletedAt && Array.isArray(photo.publicIn) && photo.publicIn.length > 0

/** A photo that enters a document is announced by the document; out of the trash it comes back by itself. */
const tagsForPhoto = ({ id, before, after }: Change): Tag[] => {
  const was = isPublicPhoto(before)
  const is = isPublicPhoto(after)
  if (was && is) return differ(PHOTO_FIELDS, before, after) ? [tagOf('photo', id)] : []
  if (was) return [tagOf('photo', id), goneTag('photo', id)]
  return is ? [tagOf('photo', id)] : []
}

type Shown = { was: StoredDocument | null; is: StoredDocument | null; at: readonly string[] }

/**
 * Of the pairs that a document leaves, joins, or stands in at another address: its partners lead to it.
 * @param at the fields that its address is made of
 */
const tagsForPairs = ({ id, pairTag }: Change, { was, is, at }: Shown): Tag[] =>
  was !== null && is !== null && !differ([...at, 'translationOf'], was, is)
    ? []
    : [was, is]
        .filter((document) => document !== null)
        .flatMap((document) => pairTagsOf({ id, document }, pairTag))

/** What lists all of a kind: the navigation, for the sections. */
const LIST_TAGS = { section: SITE_TAG, topic: TOPICS_TAG, author: AUTHORS_TAG } as const

const tagsForLabel = (kind: keyof typeof LIST_TAGS, change: Change): Tag[] => {
  const { id, before, after } = change
  const isRenamed = before === null || after === null || differ(LABEL_FIELDS, before, after)
  const isListedAnew = isRenamed || differ(['order'], before, after)
  const pairs = tagsForPairs(change, { was: before, is: after, at: ['slug', 'language'] })
  if (!isListedAnew && pairs.length === 0 && !differ(DESCRIPTION_FIELDS, before, after)) return []
  return [
    tagOf(kind, id),
    // A story introduces its authors: it shows all that there is of them.
    ...(isRenamed || kind === 'author' ? [tagOf('label', id)] : []),
    ...(isListedAnew ? [LIST_TAGS[kind]] : []),
    ...pairs,
  ]
}

const tagsForPage = (change: Change): Tag[] => {
  const { id, before, after, now, awaited } = change
  const was = isPublished(before, now) ? before : null
  const is = isPublished(after, now) ? after : null
  if (was === null && is === null) return []
  const pairs = tagsForPairs(change, { was, is, at: ['publishedSlug', 'language'] })
  if (was !== null && is !== null) {
    if (!differ(PAGE_FIELDS, was, is)) return []
    return [tagOf('page', id), ...(differ(FOOTER_FIELDS, was, is) ? [SITE_TAG] : []), ...pairs]
  }
  return [
    tagOf('page', id),
    SITE_TAG,
    ...(was === null ? [awaited] : []),
    ...(is === null ? [goneTag('page', id)] : []),
    ...pairs,
  ]
}

/** An archived appeal is shown to nobody, whatever its status. */
const isShownAppeal = (appeal: StoredDocument | null, now: Date): appeal is StoredDocument =>
  isPublished(appeal, now) && !appeal.archivedAt

const tagsForAppeal = ({ before, after, now }: Change): Tag[] => {
  const was = isShownAppeal(before, now) ? before : null
  const is = isShownAppeal(after, now) ? after : null
  if (was === null || is === null) return was === is ? [] : [APPEALS_TAG]
  return differ(APPEAL_FIELDS, was, is) ? [APPEALS_TAG] : []
}

/** Of what has no draft and no address: it is there or not, and the same or not. */
const isChanged = (fields: readonly string[], { before, after }: Change): boolean =>
  before === null || after === null ? before !== after : differ(fields, before, after)

const tagsOfKind = (change: Change): Tag[] => {
  switch (change.collection) {
    case ARTICLES:
      return tagsForStory(change)
    case PHOTOS:
      return tagsForPhoto(change)
    case SECTIONS:
      return tagsForLabel('section', change)
    case TOPICS:
      return tagsForLabel('topic', change)
    case AUTHORS:
      return tagsForLabel('author', change)
    case PAGES:
      return tagsForPage(change)
    case APPEALS:
      return tagsForAppeal(change)
    case AMOUNT_SETS:
      return isChanged(['currencies'], change) ? [APPEALS_TAG] : []
    case REDIRECTS:
      return isChanged(['from', 'to', 'article'], change) ? [REDIRECTS_TAG] : []
    default:
      return []
  }
}

const addressIn = (collection: string, document: StoredDocument | null): string | null =>
  document && addressOf(collection, document)

/**
 * What a committed change touches on the reader site, as tags; empty when readers notice nothing. An address at which
 * something appeared or vanished touches the redirects too: whoever keeps "not found" of it knows no other tag.
 */
export const tagsForChange = (change: Change): Tag[] => {
  const tags = tagsOfKind(change)
  const { collection, before, after } = change
  const hasMoved = tags.length > 0 && addressIn(collection, before) !== addressIn(collection, after)
  return [...new Set([...tags, ...(hasMoved ? [REDIRECTS_TAG] : [])])]
}

/** The photos that a published document shows: those whose public flag rests on it. */
export const photosShownBy = ({
  collection,
  document,
  now,
}: {
  collection: string
  document: StoredDocument | null
  now: Date
}): string[] => {
  if (document === null) return []
  if (collection === AUTHORS) return relationIds(document.portrait)
  if (collection !== ARTICLES && collection !== PAGES && collection !== APPEALS) return []
  if (!isPublished(document, now) || document.archivedAt) return []
  return relationIds(document.photosShown ?? []).concat(relationId(document.photo) ?? [])
}
