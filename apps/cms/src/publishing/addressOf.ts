import { articlePath, authorPath, topicPath, topLevelPath } from '@dateline/content-schema/readerPath'
import { ARTICLES, AUTHORS, PAGES, SECTIONS, TOPICS } from '../collections/slugs'
import { DEFAULT_LANGUAGE } from '../languages'
import type { StoredDocument } from './storedDocument'
import { textOf } from './storedDocument'

/** Where readers find a document; null where it has no address of its own. */
export const addressOf = (collection: string, document: StoredDocument): string | null => {
  const languages = {
    language: textOf(document.language) || DEFAULT_LANGUAGE,
    defaultLanguage: DEFAULT_LANGUAGE,
  }
  const slug = textOf(document.slug)
  const publishedSlug = textOf(document.publishedSlug)
  switch (collection) {
    case ARTICLES: {
      const firstPublishedAt = textOf(document.firstPublishedAt)
      return publishedSlug && firstPublishedAt
        ? articlePath(publishedSlug, firstPublishedAt, languages)
        : null
    }
    case PAGES:
      return publishedSlug ? topLevelPath(publishedSlug, languages) : null
    case SECTIONS:
      return slug ? topLevelPath(slug, languages) : null
    case TOPICS:
      return slug ? topicPath(slug, languages) : null
    case AUTHORS:
      return slug ? authorPath(slug, languages) : null
    default:
      return null
  }
}
