import type { LanguageCode } from './language'
import { period, type Period } from './period'

/** First path segments that belong to the site itself, so that no section, page or language may take them. */
export const RESERVED_SEGMENTS = [
  'admin',
  'api',
  'archive',
  'atom.xml',
  'authors',
  'favicon.ico',
  'feed.json',
  'feed.xml',
  'fonts',
  'livez',
  'media',
  'most-read',
  'mirror-key.txt',
  'news-sitemap.xml',
  'newsletter',
  '_next',
  'offline',
  'preview',
  'readyz',
  'robots.txt',
  'saved',
  'search',
  'sitemap.xml',
  'static',
  'topics',
] as const

/** Whether a section or page may take this slug as its address. Years and language codes are ours. */
export const isReservedSegment = (segment: string, languages: readonly LanguageCode[]): boolean =>
  (RESERVED_SEGMENTS as readonly string[]).includes(segment) ||
  /^\d{4}$/.test(segment) ||
  languages.includes(segment)

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const MAX_SLUG_LENGTH = 96

export type Languages = { language: LanguageCode; defaultLanguage: LanguageCode }

const prefix = ({ language, defaultLanguage }: Languages): string =>
  language === defaultLanguage ? '' : `/${language}`

/** Pages that the site has of itself, one in each language, by their addresses. */
const OWN_PAGES = {
  archive: 'archive',
  'most-read': 'mostRead',
  offline: 'offline',
  saved: 'saved',
  search: 'search',
} as const
type OwnSegment = keyof typeof OWN_PAGES
export type OwnPage = (typeof OWN_PAGES)[OwnSegment]

const isOwnSegment = (segment: string): segment is OwnSegment => Object.hasOwn(OWN_PAGES, segment)

const ownPath =
  (segment: OwnSegment) =>
  (languages: Languages): string =>
    `${prefix(languages)}/${segment}`

export const archivePath = ownPath('archive')
export const mostReadPath = ownPath('most-read')
/** Shown by the reader's device for a page that it does not keep, while nobody answers. */
export const offlinePath = ownPath('offline')
/** Where a reader finds what the device saved. */
export const savedPath = ownPath('saved')
export const searchPath = ownPath('search')

export const frontPath = (languages: Languages): string => prefix(languages) || '/'
/** Sections and editable pages share the first level. */
export const topLevelPath = (slug: string, languages: Languages): string => `${prefix(languages)}/${slug}`
export const topicPath = (slug: string, languages: Languages): string => `${prefix(languages)}/topics/${slug}`
export const authorPath = (slug: string, languages: Languages): string =>
  `${prefix(languages)}/authors/${slug}`

/**
 * @param firstPublishedAt ISO 8601. Its date in UTC is part of the address, fixed for ever, so that the address
 *   does not depend on a setting that may change.
 */
export const articlePath = (slug: string, firstPublishedAt: string, languages: Languages): string => {
  const [year, month, day] = new Date(firstPublishedAt).toISOString().slice(0, 10).split('-')
  return `${prefix(languages)}/${year}/${month}/${day}/${slug}`
}

/** What stands on the way to the newsletter and away from it. `form` is at `/newsletter` itself. */
export const NEWSLETTER_STEPS = [
  'form',
  'invalid',
  'later',
  'sent',
  'confirm',
  'confirmed',
  'expired',
  'unsubscribe',
  'unsubscribed',
] as const
export type NewsletterStep = (typeof NEWSLETTER_STEPS)[number]

export const newsletterPath = (step: NewsletterStep, languages: Languages): string =>
  `${prefix(languages)}/newsletter${step === 'form' ? '' : `/${step}`}`

/** The list of the stories of a year, month or day, above their own addresses. */
export const periodPath = (name: Period, languages: Languages): string =>
  `${prefix(languages)}/${name.replaceAll('-', '/')}`

/** What a reader address asks for, by its shape alone; whether it exists is for the content API to say. */
export type ReaderAddress =
  | { kind: 'front'; language: LanguageCode | null }
  | { kind: OwnPage; language: LanguageCode | null }
  | { kind: 'topLevel'; language: LanguageCode | null; slug: string }
  | { kind: 'topic'; language: LanguageCode | null; slug: string }
  | { kind: 'author'; language: LanguageCode | null; slug: string }
  | { kind: 'newsletter'; language: LanguageCode | null; step: NewsletterStep }
  | { kind: 'period'; language: LanguageCode | null; period: Period }
  | { kind: 'article'; language: LanguageCode | null; date: string; slug: string }

const isSlug = (value: string): boolean => value.length <= MAX_SLUG_LENGTH && slugPattern.test(value)

/** `2026`, `03`, `13` as a period; null for anything else. */
const periodIn = (segments: readonly string[]): Period | null =>
  segments.every((segment) => /^\d+$/.test(segment))
    ? (period.safeParse(segments.join('-')).data ?? null)
    : null

/**
 * Reads a reader address by its shape, before anything is asked of the CMS.
 * @param path a decoded path without query, such as `/ru/2026/03/13/shtorm`
 * @param languages the languages that have a prefix of their own (not the default one)
 * @returns null for an address that cannot be ours: it is not found without asking anybody
 */
export const parseReaderPath = (path: string, languages: readonly LanguageCode[]): ReaderAddress | null => {
  if (!path.startsWith('/')) return null
  const segments = path === '/' ? [] : path.slice(1).split('/')
  const [first] = segments
  const language = first !== undefined && languages.includes(first) ? first : null
  const rest = language === null ? segments : segments.slice(1)
  const [a, b] = rest
  if (a === undefined) return { kind: 'front', language }
  if (rest.length === 1 && isOwnSegment(a)) return { kind: OWN_PAGES[a], language }
  const dates = periodIn(rest)
  if (dates !== null) return { kind: 'period', language, period: dates }
  const step = NEWSLETTER_STEPS.find((name) => name === (b ?? 'form'))
  if (a === 'newsletter' && rest.length <= 2 && step !== undefined && b !== 'form')
    return { kind: 'newsletter', language, step }
  if (rest.length === 1)
    return isSlug(a) && !isReservedSegment(a, languages) ? { kind: 'topLevel', language, slug: a } : null
  if (b === undefined) return null
  if (rest.length === 2 && isSlug(b)) {
    if (a === 'topics') return { kind: 'topic', language, slug: b }
    if (a === 'authors') return { kind: 'author', language, slug: b }
  }
  const [, , , slug] = rest
  const date = periodIn(rest.slice(0, 3))
  if (rest.length === 4 && slug !== undefined && date !== null && isSlug(slug))
    return { kind: 'article', language, date, slug }
  return null
}
