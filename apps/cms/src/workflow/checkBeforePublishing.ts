import { addressLinks } from '@dateline/rich-text/addressLinks'
import { embedIsBare } from '@dateline/rich-text/embedIsBare'
import { parseEmbedAddress } from '@dateline/rich-text/parseEmbedAddress'
import { RESOLVE_NOTHING, toElements } from '@dateline/rich-text/toElements'
import type { StoredDocument } from '../publishing/storedDocument'
import { relationId, relationIds, textOf } from '../publishing/storedDocument'
import type { BodyPart } from './bodyParts'
import { bodyParts, bodyTargets } from './bodyParts'
import { checkBody } from './checkBody'
import { areWordsMissing, checkPhotos } from './checkPhotos'
import type { Targets } from './checkTargets'
import { checkTargets } from './checkTargets'
import type { Finding } from './finding'
import { finding, findingWhen } from './finding'
import { HEADLINE_LIMIT } from './headlineLimit'
import { legalCheckOf } from './legalCheckAfter'
import { placeholdersIn } from './placeholdersIn'
import { photosOfStory } from './shownPhotos'

/** Characters; search engines cut what follows. */
export const TEASER_LIMIT = 160
/** Words. */
export const PARAGRAPH_LIMIT = 150

/** What the checklist needs to know besides the story. */
export type StorySurroundings = {
  /** Every photo that the story shows, by id. */
  photos: ReadonlyMap<string, StoredDocument>
  /** The stories and pages that it leads to, by id, the related ones among them; what is missing was deleted. */
  targets: Targets
  /** Of the addresses that its links carry, those of our own at which readers find nothing. */
  deadAddresses: ReadonlySet<string>
  openNotes: number
  now: Date
}

/** Errors block a publication wherever it comes from; warnings only ask. */
export type Checklist = { errors: Finding[]; warnings: Finding[] }

/** Whether a reader would find nothing under the headline: no words, no picture, no card. */
const isBodyEmpty = (body: unknown): boolean => {
  const { elements, references } = toElements(body, RESOLVE_NOTHING)
  const isBare = elements.every(({ type }) => type === 'divider' || type === 'readMoreBreak')
  return isBare && references.photos.length === 0 && references.stories.length === 0
}

const WRITTEN_FIELDS = ['headline', 'kicker', 'teaser', 'leadCaption'] as const

const placeholders = (story: StoredDocument, parts: readonly BodyPart[]): Finding[] => [
  ...WRITTEN_FIELDS.flatMap((path) =>
    placeholdersIn(textOf(story[path])).map((words) =>
      finding({ code: 'placeholder', path, values: { words } }),
    ),
  ),
  ...parts.flatMap(({ node, words: text }) =>
    placeholdersIn(text).map((words) =>
      finding({ code: 'placeholder', path: 'body', node, values: { words } }),
    ),
  ),
]

const linksToNothing = (body: unknown, deadAddresses: ReadonlySet<string>): Finding[] =>
  addressLinks(body)
    .filter(({ address }) => deadAddresses.has(address))
    .map(({ node, words, address }) =>
      finding({ code: 'linkToNothing', path: 'body', node, values: { words, address } }),
    )

const errorsOf = (
  story: StoredDocument,
  { photos, deadAddresses, now }: StorySurroundings,
  parts: BodyPart[],
): Finding[] => {
  const { length } = textOf(story.headline).trim()
  return [
    ...findingWhen(areWordsMissing(story.headline), { code: 'noHeadline', path: 'headline' }),
    ...findingWhen(length > HEADLINE_LIMIT, {
      code: 'headlineTooLong',
      path: 'headline',
      values: { length, limit: HEADLINE_LIMIT },
    }),
    ...findingWhen(areWordsMissing(story.slug), { code: 'noSlug', path: 'slug' }),
    ...findingWhen(areWordsMissing(story.teaser), { code: 'noTeaser', path: 'teaser' }),
    ...findingWhen(relationId(story.section) === null, { code: 'noSection', path: 'section' }),
    ...findingWhen(isBodyEmpty(story.body), { code: 'noText', path: 'body' }),
    ...checkBody(story.body, { isDraft: false }),
    ...checkPhotos(photosOfStory(story), photos, now),
    ...placeholders(story, parts),
    ...linksToNothing(story.body, deadAddresses),
  ]
}

/** An embed that would say nothing once its original is gone. */
const isBareEmbed = ({ blockType, fields }: BodyPart): boolean =>
  blockType === 'embed' && parseEmbedAddress(textOf(fields.address)) !== null && embedIsBare(fields)

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

const hasGoneRelated = (story: StoredDocument, { targets }: StorySurroundings): boolean =>
  relationIds(story.related ?? []).some((id) => {
    const target = targets.articles.get(id)
    return !target || Boolean(target.deletedAt)
  })

const warningsOf = (story: StoredDocument, surroundings: StorySurroundings, parts: BodyPart[]): Finding[] => {
  const { openNotes } = surroundings
  const { length } = textOf(story.teaser).trim()
  const legalCheck = legalCheckOf(story.legalCheck)
  return [
    ...findingWhen(length > TEASER_LIMIT, {
      code: 'teaserLong',
      path: 'teaser',
      values: { length, limit: TEASER_LIMIT },
    }),
    ...findingWhen(relationIds(story.authors ?? []).length === 0, { code: 'noAuthors', path: 'authors' }),
    ...findingWhen(relationIds(story.topics ?? []).length === 0, { code: 'noTopics', path: 'topics' }),
    ...findingWhen(relationId(story.leadPhoto) === null, { code: 'noLeadPhoto', path: 'leadPhoto' }),
    ...findingWhen(relationIds(story.related ?? []).length === 0, { code: 'noRelated', path: 'related' }),
    ...findingWhen(hasGoneRelated(story, surroundings), { code: 'relatedGone', path: 'related' }),
    ...parts.filter(isBareEmbed).map(({ node }) => finding({ code: 'bareEmbed', path: 'body', node })),
    ...parts
      .map(({ node, type, words }) => ({ node, type, count: wordsIn(words) }))
      .filter(({ type, count }) => type === 'paragraph' && count > PARAGRAPH_LIMIT)
      .map(({ node, count }) => finding({ code: 'longParagraph', path: 'body', node, values: { count } })),
    ...findingWhen(openNotes > 0, { code: 'openNotes', path: 'notes', values: { count: openNotes } }),
    ...findingWhen(legalCheck === 'asked', { code: 'legalOpen', path: 'stage' }),
    ...findingWhen(Boolean(story.sensitive) && legalCheck === null, { code: 'legalNotAsked', path: 'stage' }),
  ]
}

/** What stands between a story and its readers, each finding with its field and the remedy. */
export const checkBeforePublishing = (story: StoredDocument, surroundings: StorySurroundings): Checklist => {
  const parts = bodyParts(story.body)
  const leads = checkTargets({
    id: relationId(story),
    leads: bodyTargets(story.body),
    targets: surroundings.targets,
  })
  return {
    errors: [...errorsOf(story, surroundings, parts), ...leads.errors],
    warnings: [...warningsOf(story, surroundings, parts), ...leads.warnings],
  }
}
