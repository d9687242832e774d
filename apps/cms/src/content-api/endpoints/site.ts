import { PAGES, SECTIONS } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { toSite } from '../mappers/toSite'
import { readInLanguage } from '../readInLanguage'
import { languageQuery } from '../readQuery'
import type { StoredPage, StoredSection } from '../storedContent'
import { FOOTER_PAGE_SELECT, LABEL_SELECT } from '../storedContent'

/** `GET /site?language=` */
export const site: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, languageQuery)
  if (!read.ok) return read.response
  const { settings, language } = read.value
  const source = publicSource(payload)
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
  return jsonResponse(request, toSite({ settings, language, sections, pages }))
}
