import type { Article } from '@dateline/content-schema/article'
import type { Card } from '@dateline/content-schema/card'
import type { Tag } from '@dateline/content-schema/tag'
import { APPEALS_TAG, tagOf } from '@dateline/content-schema/tag'
import { ledgerForReaders } from '../../publishing/ledgerForReaders'
import { relationId, relationIds } from '../../publishing/storedDocument'
import type { StoredAddress, StoredArticle, StoredAuthor, StoredCard } from '../storedContent'
import type { MappingContext } from './mappingContext'
import type { Related } from './relatedCandidates'
import { MAX_PREVIOUS, MAX_RELATED, relatedCandidates } from './relatedCandidates'
import type { BodyTargets } from './toBody'
import { toAuthorCard } from './toAuthorCard'
import { toBody } from './toBody'
import { isoOf, storyPathOf, toCard } from './toCard'
import { labelsOf } from './toLabel'
import { targetTags } from './targetTags'

export type LoadedArticle = {
  document: StoredArticle
  /** Those of the story, by id. */
  authors: ReadonlyMap<string, StoredAuthor>
  related: Related<StoredCard>
  /** Published before it on one of its topics, newest first. */
  before: readonly StoredCard[]
  /** Published translations; this story may be among them. */
  translations: readonly StoredAddress[]
  targets: BodyTargets
  /** The appeal that was chosen for it, where readers can see that. */
  appeals: ReadonlyMap<string, unknown>
}

/** The first cards of those that can be shown. The rest is not mapped, so that the page carries no tag of it. */
const firstCards = (stories: readonly StoredCard[], count: number, context: MappingContext): Card[] => {
  const cards: Card[] = []
  for (const story of stories) {
    if (cards.length === count) break
    const card = toCard(story, context)
    if (card !== null) cards.push(card)
  }
  return cards
}

/** The lists that its cards are taken from: a story that enters or leaves one of them may change what stands here. */
const listTags = ({ document, related }: LoadedArticle, shown: readonly Card[]): Tag[] => {
  const beforeSection = new Set([...related.chosen, ...related.byTopic].map(({ id }) => id))
  const isSectionNeeded = shown.filter(({ id }) => beforeSection.has(id)).length < MAX_RELATED
  return [
    ...relationIds(document.topics).map((topic) => tagOf('topic', topic)),
    ...(isSectionNeeded ? relationIds(document.section).map((section) => tagOf('section', section)) : []),
  ]
}

/** What stands under "Read more" is not told twice. */
const toPrevious = ({ before }: LoadedArticle, related: readonly Card[], context: MappingContext): Card[] => {
  const told = new Set(related.map(({ id }) => id))
  return firstCards(
    before.filter(({ id }) => !told.has(id)),
    MAX_PREVIOUS,
    context,
  )
}

const toAuthors = ({ document, authors }: LoadedArticle, context: MappingContext): Article['authors'] =>
  relationIds(document.authors).flatMap((id) => {
    const author = authors.get(id)
    return (author && toAuthorCard(author, context)) ?? []
  })

/** A choice that readers cannot see is no appeal: its id would tell of one that is still to come. */
const appealOf = ({ document: { appeal, appealChoice }, appeals }: LoadedArticle): string => {
  if (appeal === 'off') return 'off'
  const chosen = appeal === 'one' ? relationId(appealChoice) : null
  if (chosen === null) return 'auto'
  return appeals.has(chosen) ? chosen : 'off'
}

const toTranslations = (
  { document, translations }: LoadedArticle,
  context: MappingContext,
): Article['translations'] =>
  translations.flatMap((translation) => {
    const path = storyPathOf(translation, context)
    const isThisOne = translation.id === document.id || translation.language === document.language
    return path === null || isThisOne ? [] : { language: translation.language, path }
  })

/** A story, whole; null where it cannot be shown: it has no address, or its section is gone. */
export const toArticle = (loaded: LoadedArticle, context: MappingContext): Article | null => {
  const { document, targets } = loaded
  const { id } = document
  const own = toCard(document, context)
  if (own === null || !document.publishedSlug) return null
  const story = document.story ?? ''
  const related = firstCards(relatedCandidates(document, loaded.related), MAX_RELATED, context)
  // Related stories and translations may be chosen before they are published.
  context.tags.add(
    tagOf('article', id),
    ...listTags(loaded, related),
    ...targetTags({ kind: 'card', ids: relationIds(document.related), known: targets.stories }, context),
    ...(story === '' ? [] : [tagOf('story', story)]),
    ...(document.appeal === 'one' ? [APPEALS_TAG] : []),
  )
  return {
    id,
    language: own.language,
    story,
    path: own.path,
    slug: document.publishedSlug,
    kicker: own.kicker,
    headline: own.headline,
    teaser: own.teaser,
    section: own.section,
    topics: labelsOf('topic', relationIds(document.topics), context),
    authors: toAuthors(loaded, context),
    leadPicture: own.picture,
    body: toBody({ of: `articles:${id}`, body: document.body, targets }, context),
    firstPublishedAt: own.firstPublishedAt,
    publishedAt: isoOf(document.publishedAt ?? own.firstPublishedAt),
    ...ledgerForReaders(document.updates),
    wordCount: document.wordCount ?? 0,
    readingMinutes: own.readingMinutes,
    related,
    previous: toPrevious(loaded, related, context),
    translations: toTranslations(loaded, context),
    appeal: appealOf(loaded),
    sensitive: Boolean(document.sensitive),
    tags: context.tags.all(),
  }
}
