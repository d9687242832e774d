import type { LanguageCode } from '@dateline/content-schema/language'
import { frontPath, topLevelPath } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { SITE_TAG, tagOf } from '@dateline/content-schema/tag'
import { LANGUAGES } from '../../languages'
import type { SiteSettings } from '../siteSettings'
import type { StoredPage, StoredSection } from '../storedContent'
import { createTagCollector } from '../tagCollector'
import { pagePathOf } from './toBody'
import { toLabel } from './toLabel'

/** The page of the reader site that says how to support it. */
const SUPPORT_SLUG = 'support'

const nameOf = (language: LanguageCode): string =>
  LANGUAGES.find(({ value }) => value === language)?.label ?? language

export type LoadedSite = {
  settings: SiteSettings
  language: LanguageCode
  /** In the order of the navigation. */
  sections: readonly StoredSection[]
  /** Those that the footer lists, in its order. */
  pages: readonly StoredPage[]
}

/** What every page shows around its content. A language without an edition has no words of its own. */
export const toSite = ({ settings, language, sections, pages }: LoadedSite): Site => {
  const edition = settings.editions.find((candidate) => candidate.language === language)
  const { defaultLanguage } = settings
  const tags = createTagCollector()
  tags.add(SITE_TAG, ...sections.map(({ id }) => tagOf('label', id)))
  return {
    name: edition?.name ?? '',
    tagline: edition?.tagline ?? '',
    description: edition?.description ?? '',
    language,
    defaultLanguage,
    languages: settings.editions.map((other) => ({
      code: other.language,
      name: nameOf(other.language),
      home: frontPath({ language: other.language, defaultLanguage }),
    })),
    timeZone: settings.timeZone,
    sections: sections.flatMap((document) => toLabel({ kind: 'section', document, defaultLanguage }) ?? []),
    pages: pages.flatMap((page) => {
      const path = pagePathOf(page, { defaultLanguage })
      return path === null ? [] : { title: page.title ?? '', path }
    }),
    contact: { email: settings.email, address: settings.address },
    imprint: edition?.imprint ?? '',
    supportPath: topLevelPath(SUPPORT_SLUG, { language, defaultLanguage }),
    tags: tags.all(),
  }
}
