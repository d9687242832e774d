import type { ReaderAddress } from '@dateline/content-schema/readerPath'
import type { Where } from 'payload'
import type { SiteSettings } from '../siteSettings'

type ArticleAddress = Extract<ReaderAddress, { kind: 'article' }>

const DAY_MS = 86_400_000

/** The stories of a language that were first published on the day (UTC) that an address names. */
export const whereOfDay = (
  { language, date }: ArticleAddress,
  { defaultLanguage }: SiteSettings,
): Where[] => {
  const start = new Date(`${date}T00:00:00.000Z`)
  return [
    { language: { equals: language ?? defaultLanguage } },
    { firstPublishedAt: { greater_than_equal: start.toISOString() } },
    { firstPublishedAt: { less_than: new Date(start.getTime() + DAY_MS).toISOString() } },
  ]
}
