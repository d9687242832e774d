import type { Article } from './article'

/**
 * When a story last told readers something new: its last substantive update, or its first publication. Whatever says
 * "modified" to machines (structured data, feeds, sitemaps) says this. A typo moves nothing.
 * @returns ISO 8601
 */
export const modifiedAt = ({
  firstPublishedAt,
  updatedAt,
}: Pick<Article, 'firstPublishedAt' | 'updatedAt'>): string => updatedAt ?? firstPublishedAt
