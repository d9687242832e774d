import type { Article } from '@dateline/content-schema/article'
import { feedPath, type FeedFormat } from '@dateline/content-schema/machinePath'
import { pictureAddress, type Picture } from '@dateline/content-schema/picture'
import { frontPath } from '@dateline/content-schema/readerPath'
import { searchAddress } from '@dateline/content-schema/searchAddress'
import type { Site } from '@dateline/content-schema/site'
import { formatPeriod } from '@dateline/reader-ui/text/dates'
import { messagesFor } from '@dateline/reader-ui/text/messages'
import type { Metadata } from 'next'
import { CARD_SIZE, socialCardOf, socialCardPath } from '../cards/socialCard'
import type { LoadedPage } from '../content/loadPage'
import { translationsOf } from '../content/translationsOf'

const OG_WIDTH = 1280

const imagesOf = (picture: Picture | null, siteUrl: string) => {
  if (picture === null) return []
  // Pictures are never enlarged, so a small original keeps its own size.
  const width = Math.min(OG_WIDTH, picture.width)
  return [
    {
      url: `${siteUrl}${pictureAddress(picture.name, OG_WIDTH, 'jpg')}`,
      width,
      height: Math.round((picture.height * width) / picture.width),
      alt: picture.alt,
    },
  ]
}

const cardOf = (article: Article, { site, siteUrl }: { site: Site; siteUrl: string }) => [
  {
    url: `${siteUrl}${socialCardPath(article.path, socialCardOf(article, site))}`,
    ...CARD_SIZE,
    type: 'image/jpeg',
    alt: article.headline,
  },
]

/** As Open Graph spells it. */
const localeOf = (language: string): string => language.replace('-', '_')

const openGraphOf = ({ content, site, path }: LoadedPage, siteUrl: string): Metadata['openGraph'] => {
  const common = { siteName: site.name, locale: localeOf(site.language), url: `${siteUrl}${path}` }
  if (content.kind !== 'article') {
    const picture = content.kind === 'front' ? (content.front.lead?.picture ?? null) : null
    return { ...common, type: 'website', images: imagesOf(picture, siteUrl) }
  }
  const { article } = content
  return {
    ...common,
    ...(article.translations.length === 0
      ? {}
      : { alternateLocale: article.translations.map(({ language }) => localeOf(language)) }),
    type: 'article',
    publishedTime: article.firstPublishedAt,
    ...(article.updatedAt === null ? {} : { modifiedTime: article.updatedAt }),
    section: article.section.name,
    tags: article.topics.map(({ name }) => name),
    authors: article.authors.map((author) => `${siteUrl}${author.path}`),
    images: cardOf(article, { site, siteUrl }),
  }
}

const wordsOf = ({ content, site }: LoadedPage): { title: string; description: string } => {
  switch (content.kind) {
    case 'article':
      return { title: content.article.headline, description: content.article.teaser }
    case 'front':
      return { title: site.tagline, description: site.description }
    case 'section':
    case 'topic':
    case 'author':
      return { title: content.name, description: content.description[0] ?? '' }
    case 'newsletter':
      return { title: messagesFor(site.language).newsletterSteps[content.step].title, description: '' }
    case 'mostRead':
      return { title: messagesFor(site.language).mostRead, description: '' }
    case 'archive':
      return { title: messagesFor(site.language).archive, description: '' }
    case 'period':
      return {
        title: messagesFor(site.language).storiesOf(formatPeriod(content.archive.period, site.language)),
        description: '',
      }
    case 'page':
      return { title: content.page.title, description: content.page.description }
    case 'saved': {
      const { title: name, text } = messagesFor(site.language).saved
      return { title: name, description: text }
    }
    case 'search':
      return { title: messagesFor(site.language).searchTitle(content.asked.question), description: '' }
    case 'offline':
      return { title: messagesFor(site.language).offlineTitle, description: '' }
    case 'notFound':
      return { title: messagesFor(site.language).notFoundTitle, description: '' }
    case 'gone':
      return { title: messagesFor(site.language).goneTitle, description: '' }
    case 'moved':
      return { title: content.to, description: '' }
  }
}

/**
 * The same page in all its languages, itself included, as search engines want it told. Whoever reads none of them is
 * led to the language of the newspaper, or to this one where the page does not stand in that.
 */
const alternatesOf = (page: LoadedPage, siteUrl: string): Record<string, string> => {
  const { site, path, after } = page
  // A further page of a list holds other stories in each language.
  const others = after === null ? translationsOf(page) : []
  if (others.length === 0) return {}
  const all = [{ language: site.language, path }, ...others]
  const forOthers = all.find(({ language }) => language === site.defaultLanguage) ?? { path }
  return Object.fromEntries(
    [...all, { language: 'x-default', path: forOthers.path }].map((one) => [
      one.language,
      `${siteUrl}${one.path}`,
    ]),
  )
}

const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** The lists that a page belongs to, the nearest first: a reader of feeds offers the first. */
const listsOf = ({ content, site }: LoadedPage): { title: string; path: string }[] => {
  const front = { title: site.name, path: frontPath(site) }
  switch (content.kind) {
    case 'section':
    case 'topic':
    case 'author':
      return [{ title: `${content.name} | ${site.name}`, path: content.listPath }, front]
    case 'article': {
      const { name, path } = content.article.section
      return [front, { title: `${name} | ${site.name}`, path }]
    }
    default:
      return [front]
  }
}

const feedsOf = (page: LoadedPage, siteUrl: string) =>
  Object.fromEntries(
    (Object.entries(FEED_TYPES) as [FeedFormat, string][]).map(([format, type]) => [
      type,
      listsOf(page).map(({ title, path }) => ({ title, url: `${siteUrl}${feedPath(path, format)}` })),
    ]),
  )

/** What stands in the head of a page. Every address is built from the site's own, never from a request's Host. */
export const metadataOf = (page: LoadedPage, siteUrl: string): Metadata => {
  const { content, site, path, after, status } = page
  const { title, description } = wordsOf(page)
  const parts = content.kind === 'front' ? [site.name, title] : [title, site.name]
  const whole = parts.filter((part) => part !== '').join(' | ')
  const isOnTheWay = content.kind === 'newsletter' && content.step !== 'form'
  if (status !== 200 || isOnTheWay) return { title: whole, robots: { index: false } }
  const address =
    content.kind === 'search'
      ? searchAddress(content.asked, site)
      : `${path}${after === null ? '' : `?after=${after}`}`
  const canonical = `${siteUrl}${address}`
  const openGraph = openGraphOf(page, siteUrl)
  return {
    title: whole,
    // For everybody who finds them they are empty.
    ...(content.kind === 'saved' || content.kind === 'offline' ? { robots: { index: false } } : {}),
    // What was found is worth following; that it was asked for is nobody's business.
    ...(content.kind === 'search' ? { robots: { index: false, follow: true } } : {}),
    ...(description === '' ? {} : { description }),
    alternates: { canonical, languages: alternatesOf(page, siteUrl), types: feedsOf(page, siteUrl) },
    icons: { icon: '/favicon.svg' },
    openGraph: {
      ...openGraph,
      title: content.kind === 'front' ? site.name : title,
      ...(description === '' ? {} : { description }),
    },
    twitter: { card: 'summary_large_image' },
  }
}
