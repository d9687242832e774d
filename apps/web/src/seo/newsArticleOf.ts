import type { Article } from '@dateline/content-schema/article'
import { modifiedAt } from '@dateline/content-schema/modifiedAt'
import { pictureAddress } from '@dateline/content-schema/picture'
import type { Site } from '@dateline/content-schema/site'

const PICTURE_WIDTH = 1280

/** What a machine reads of a correction: what it said, and when. A clarification is one too, to them. */
const correctionsOf = ({ updates }: Article) =>
  updates
    .filter(({ kind, note }) => (kind === 'correction' || kind === 'clarification') && note !== '')
    .map(({ at, note }) => ({ '@type': 'CorrectionComment', text: note, datePublished: at }))

type NewsPaper = { article: Article; site: Pick<Site, 'name'>; siteUrl: string }

/** A story as structured data of schema.org, for search engines. Every address is the site's own. */
export const newsArticleOf = ({ article, site, siteUrl }: NewsPaper): Record<string, unknown> => {
  const corrections = correctionsOf(article)
  const { leadPicture } = article
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: `${siteUrl}${article.path}`,
    headline: article.headline,
    ...(article.teaser === '' ? {} : { description: article.teaser }),
    inLanguage: article.language,
    articleSection: article.section.name,
    datePublished: article.firstPublishedAt,
    dateModified: modifiedAt(article),
    author: article.authors.map(({ name, path }) => ({ '@type': 'Person', name, url: `${siteUrl}${path}` })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: `${siteUrl}/` },
    ...(leadPicture === null
      ? {}
      : { image: [`${siteUrl}${pictureAddress(leadPicture.name, PICTURE_WIDTH, 'jpg')}`] }),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
  }
}
