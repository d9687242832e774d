import type { Article } from '@dateline/content-schema/article'
import { modifiedAt } from '@dateline/content-schema/modifiedAt'
import { pictureAddress, type Picture } from '@dateline/content-schema/picture'
import type { Site } from '@dateline/content-schema/site'
import { cleanText } from '@dateline/rich-text/cleanText'
import type { CorrectionComment, ImageObject, NewsArticleLeaf, WithContext } from 'schema-dts'

const PICTURE_WIDTH = 1280

/** What a machine reads of a correction: what it said, and when. A clarification is one too, to them. */
const correctionsOf = ({ updates }: Article): CorrectionComment[] =>
  updates
    .filter(({ kind, note }) => (kind === 'correction' || kind === 'clarification') && note !== '')
    .map(({ at, note }) => ({ '@type': 'CorrectionComment', text: note, datePublished: at }))

const imageOf = ({ name, width, height, caption, credit }: Picture, siteUrl: string): ImageObject => {
  // Pictures are never enlarged, so a small original keeps its own size.
  const shown = Math.min(PICTURE_WIDTH, width)
  return {
    '@type': 'ImageObject',
    url: `${siteUrl}${pictureAddress(name, PICTURE_WIDTH, 'jpg')}`,
    width: String(shown),
    height: String(Math.round((height * shown) / width)),
    ...(caption === '' ? {} : { caption }),
    ...(credit === '' ? {} : { creditText: credit }),
  }
}

/** A half of a surrogate pair makes some readers of JSON refuse the whole. */
const cleaned = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'string' ? cleanText(inner) : inner)),
  ) as Value

type NewsPaper = { article: Article; site: Pick<Site, 'name'>; siteUrl: string }

/** A story as structured data of schema.org, for search engines. Every address is the site's own. */
export const newsArticleOf = ({ article, site, siteUrl }: NewsPaper): WithContext<NewsArticleLeaf> => {
  const corrections = correctionsOf(article)
  const { leadPicture, topics, authors } = article
  return cleaned({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: `${siteUrl}${article.path}`,
    url: `${siteUrl}${article.path}`,
    headline: article.headline,
    ...(article.teaser === '' ? {} : { description: article.teaser }),
    inLanguage: article.language,
    articleSection: article.section.name,
    ...(topics.length === 0 ? {} : { keywords: topics.map(({ name }) => name) }),
    datePublished: article.firstPublishedAt,
    dateModified: modifiedAt(article),
    ...(authors.length === 0
      ? {}
      : { author: authors.map(({ name, path }) => ({ '@type': 'Person', name, url: `${siteUrl}${path}` })) }),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: site.name,
      url: `${siteUrl}/`,
      logo: { '@type': 'ImageObject', url: `${siteUrl}/favicon.svg` },
    },
    isAccessibleForFree: true,
    wordCount: article.wordCount,
    ...(leadPicture === null ? {} : { image: [imageOf(leadPicture, siteUrl)] }),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
  })
}
