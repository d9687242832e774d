import type { Article } from '@dateline/content-schema/article'
import type { Payload, Where } from 'payload'
import { APPEALS, ARTICLES, AUTHORS } from '../../collections/slugs'
import { relationId, relationIds } from '../../publishing/storedDocument'
import { MAX_PREVIOUS, MAX_RELATED } from '../mappers/relatedCandidates'
import { toArticle } from '../mappers/toArticle'
import type { SiteSettings } from '../siteSettings'
import { languagesOf } from '../siteSettings'
import type { StoredAddress, StoredArticle, StoredAuthor, StoredCard } from '../storedContent'
import { ARTICLE_ADDRESS_SELECT, ARTICLE_SELECT, AUTHOR_SELECT, CARD_SELECT } from '../storedContent'
import type { ContentSource } from './contentSource'
import { findByIds } from './contentSource'
import { loadBodyTargets } from './loadBodyTargets'
import { loadContext } from './loadContext'
import { loadLedgers } from './loadLedgers'
import { NEWEST_FIRST } from './newestFirst'

type Assembly = { source: ContentSource; settings: SiteSettings; document: StoredArticle }

const newestCards = (
  source: ContentSource,
  { where, limit }: { where: Where; limit: number },
): Promise<StoredCard[]> =>
  source.find<StoredCard>({ collection: ARTICLES, where, select: CARD_SELECT, sort: NEWEST_FIRST, limit })

/**
 * Loads what stands around a story and maps the whole, in twelve queries at most, whatever the story is made of.
 * @returns null where the story cannot be shown: it has no address or no section
 */
export const assembleArticle = async ({ source, settings, document }: Assembly): Promise<Article | null> => {
  const { id, language, story, firstPublishedAt } = document
  const topics = relationIds(document.topics)
  const section = relationId(document.section)
  const chosenIds = relationIds(document.related)
  const isCandidate: Where = {
    and: [{ language: { equals: language } }, { id: { not_in: [id, ...chosenIds] } }],
  }
  const sharesTopic: Where = { and: [isCandidate, { topics: { in: topics } }] }
  const [authors, targets, byTopic, before, bySection, translations, appeals] = await Promise.all([
    findByIds<StoredAuthor>(source, {
      collection: AUTHORS,
      ids: relationIds(document.authors),
      select: AUTHOR_SELECT,
    }),
    loadBodyTargets(source, { bodies: [document.body], more: chosenIds }),
    topics.length === 0 ? [] : newestCards(source, { where: sharesTopic, limit: MAX_RELATED }),
    topics.length === 0 || !firstPublishedAt
      ? []
      : // More than are shown: the first ones may stand under "Read more".
        newestCards(source, {
          where: { and: [sharesTopic, { firstPublishedAt: { less_than: firstPublishedAt } }] },
          limit: MAX_PREVIOUS + MAX_RELATED,
        }),
    section === null
      ? []
      : // Twice as many: the first ones may stand among those that share a topic.
        newestCards(source, {
          where: { and: [isCandidate, { section: { equals: section } }] },
          limit: 2 * MAX_RELATED,
        }),
    story
      ? source.find<StoredAddress>({
          collection: ARTICLES,
          where: {
            and: [
              { story: { equals: story } },
              { language: { in: languagesOf(settings) } },
              { id: { not_equals: id } },
            ],
          },
          select: ARTICLE_ADDRESS_SELECT,
          sort: 'language',
        })
      : [],
    findByIds(source, {
      collection: APPEALS,
      ids: document.appeal === 'one' ? relationIds(document.appealChoice) : [],
      select: { language: true },
    }),
  ])
  const context = await loadContext({
    source,
    defaultLanguage: settings.defaultLanguage,
    cards: [document, ...targets.stories.values(), ...byTopic, ...before, ...bySection],
    topics,
    photos: [...targets.photoIds, ...[...authors.values()].flatMap(({ portrait }) => relationIds(portrait))],
  })
  const chosen = chosenIds.flatMap((chosenId) => targets.stories.get(chosenId) ?? [])
  return toArticle(
    { document, authors, related: { chosen, byTopic, bySection }, before, translations, targets, appeals },
    context,
  )
}

type Wanted = { payload: Payload; source: ContentSource; settings: SiteSettings; where: Where }

/** The one published story that a condition names, whole; null where readers can see none. */
export const loadPublicArticle = async ({
  payload,
  source,
  settings,
  where,
}: Wanted): Promise<Article | null> => {
  const [document] = await source.find<StoredArticle>({
    collection: ARTICLES,
    where,
    select: ARTICLE_SELECT,
    limit: 1,
  })
  if (document === undefined) return null
  const updates = (await loadLedgers(payload, [document.id])).get(document.id)
  return assembleArticle({ source, settings, document: { ...document, updates } })
}
