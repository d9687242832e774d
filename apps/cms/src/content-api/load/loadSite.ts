import type { LanguageCode } from '@dateline/content-schema/language'
import type { Site } from '@dateline/content-schema/site'
import { PAGES, SECTIONS } from '../../collections/slugs'
import { toSite } from '../mappers/toSite'
import type { SiteSettings } from '../siteSettings'
import type { StoredPage, StoredSection } from '../storedContent'
import { FOOTER_PAGE_SELECT, LABEL_SELECT } from '../storedContent'
import type { ContentSource } from './contentSource'

type Wanted = { source: ContentSource; settings: SiteSettings; language: LanguageCode }

/** What every page of one language shows around its content. */
export const loadSite = async ({ source, settings, language }: Wanted): Promise<Site> => {
  const inLanguage = { language: { equals: language } }
  const [sections, pages] = await Promise.all([
    source.find<StoredSection>({
      collection: SECTIONS,
      where: inLanguage,
      select: LABEL_SELECT,
      sort: ['order', 'name', 'id'],
    }),
    source.find<StoredPage>({
      collection: PAGES,
      where: { and: [inLanguage, { showInFooter: { equals: true } }] },
      select: FOOTER_PAGE_SELECT,
      sort: ['order', 'title', 'id'],
    }),
  ])
  return toSite({ settings, language, sections, pages })
}
