import type { LanguageCode } from '@dateline/content-schema/language'
import type { Payload } from 'payload'
import { SITE_SETTINGS } from '../collections/slugs'
import { DEFAULT_LANGUAGE } from '../languages'
import { textOf } from '../publishing/storedDocument'

export type Edition = {
  language: LanguageCode
  name: string
  tagline: string
  description: string
  imprint: string
}

export type SiteSettings = {
  defaultLanguage: LanguageCode
  timeZone: string
  email: string
  address: string
  /** In the order of the language switch; never empty, for a newspaper has at least its default language. */
  editions: readonly Edition[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const editionOf = (row: Readonly<Record<string, unknown>>): Edition => ({
  language: textOf(row.language),
  name: textOf(row.name),
  tagline: textOf(row.tagline),
  description: textOf(row.description),
  imprint: textOf(row.imprint),
})

/** @param stored the global as it was read; an empty one is a newspaper that nobody has set up yet */
export const toSiteSettings = (stored: unknown): SiteSettings => {
  const global = isRecord(stored) ? stored : {}
  const rows = Array.isArray(global.editions) ? global.editions : []
  const editions = rows.filter(isRecord).map(editionOf)
  const unnamed = editionOf({ language: DEFAULT_LANGUAGE })
  return {
    defaultLanguage: DEFAULT_LANGUAGE,
    timeZone: textOf(global.timeZone) || 'UTC',
    email: textOf(global.email),
    address: textOf(global.address),
    editions: editions.some(({ language }) => language === DEFAULT_LANGUAGE)
      ? editions
      : [unnamed, ...editions],
  }
}

/** Past the read rule, which is for staff: each field that readers get is named above. */
export const loadSiteSettings = async (payload: Payload): Promise<SiteSettings> =>
  toSiteSettings(await payload.findGlobal({ slug: SITE_SETTINGS, depth: 0, overrideAccess: true }))

export const languagesOf = ({ editions }: SiteSettings): LanguageCode[] =>
  editions.map(({ language }) => language)

/** The languages whose addresses begin with their code. */
export const prefixedLanguagesOf = (settings: SiteSettings): LanguageCode[] =>
  languagesOf(settings).filter((language) => language !== settings.defaultLanguage)
