import { ARTICLES } from '../collections/slugs'
import type { IndexPlan } from '../publishing/feedIndexes'

/** The newest text of each story alone: the lists of the newsroom show no other, and older ones are many. */
const ofNewest = { partialFilterExpression: { latest: true } }

const newestText = (name: string, key: Record<string, 1 | -1>): IndexPlan => ({
  name: `dateline_${name}`,
  key,
  options: ofNewest,
})

/**
 * Columns of the list of stories; no others are offered, because to sort by one without an index means to read the
 * whole archive.
 */
export const STORY_COLUMNS = [
  'headline',
  'language',
  'section',
  'desk',
  'stage',
  '_status',
  'assignee',
  'due',
  'createdAt',
  'updatedAt',
  'firstPublishedAt',
] as const

const THEN_NEWEST = { 'version.updatedAt': -1 } as const

/** Carries what the search reads, so that a story is fetched only when its headline or slug has the words. */
export const SEARCH_INDEX = 'dateline_search'

export const STORY_LIST_INDEXES: readonly IndexPlan[] = [
  newestText('search', { ...THEN_NEWEST, 'version.headline': 1, 'version.slug': 1 }),
  newestText('by_headline', { 'version.headline': 1 }),
  newestText('by_language', { 'version.language': 1, ...THEN_NEWEST }),
  newestText('by_section', { 'version.section': 1, ...THEN_NEWEST }),
  newestText('by_desk', { 'version.desk': 1, ...THEN_NEWEST }),
  newestText('by_stage', { 'version.stage': 1, ...THEN_NEWEST }),
  newestText('by_status', { 'version._status': 1, ...THEN_NEWEST }),
  newestText('by_assignee', { 'version.assignee': 1, ...THEN_NEWEST }),
  newestText('by_due', { 'version.due': 1 }),
  newestText('by_creation', { 'version.createdAt': -1 }),
  newestText('by_publication', { 'version.firstPublishedAt': -1 }),
  newestText('by_deletion', { 'version.deletedAt': 1, ...THEN_NEWEST }),
  // The board, and what one person has to do.
  newestText('board', { 'version._status': 1, 'version.stage': 1, ...THEN_NEWEST }),
  newestText('board_of_person', { 'version._status': 1, 'version.assignee': 1, ...THEN_NEWEST }),
  newestText('begun_by', { 'version._status': 1, 'version.createdBy': 1, ...THEN_NEWEST }),
  // In which stories a photo stands.
  newestText('photos_shown', { 'version.photosShown': 1, ...THEN_NEWEST }),
]

export const PUBLISHED_SEARCH: IndexPlan = {
  name: 'dateline_published_search',
  key: { _status: 1, language: 1, firstPublishedAt: -1, headline: 1 },
}

export const PHOTO_LIST_INDEXES: readonly IndexPlan[] = [
  { name: 'dateline_photos_newest', key: { createdAt: -1, caption: 1, credit: 1, alt: 1 } },
  { name: 'dateline_photos_rights', key: { rightsUntil: 1, createdAt: -1 } },
]

export const ARTICLE_VERSIONS = `_${ARTICLES}_versions`
