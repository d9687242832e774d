import {
  archivePath,
  frontPath,
  mostReadPath,
  newsletterPath,
  offlinePath,
  savedPath,
  searchPath,
  type Languages,
} from '@dateline/content-schema/readerPath'
import type { LoadedPage } from './loadPage'

/** Pages that every language has, each under the same path. */
const IN_EACH: Partial<Record<LoadedPage['content']['kind'], (languages: Languages) => string>> = {
  front: frontPath,
  archive: archivePath,
  saved: savedPath,
  offline: offlinePath,
  search: searchPath,
  mostRead: mostReadPath,
}

/** The same page in other languages. */
export const translationsOf = ({
  content,
  site,
}: Pick<LoadedPage, 'content' | 'site'>): { language: string; path: string }[] => {
  if (content.kind === 'article') return content.article.translations
  if (content.kind === 'page') return content.page.translations
  if ('translations' in content) return content.translations
  const pathIn =
    content.kind === 'newsletter'
      ? (languages: Languages) => newsletterPath(content.step, languages)
      : IN_EACH[content.kind]
  if (pathIn === undefined) return []
  const { defaultLanguage } = site
  return site.languages
    .filter(({ code }) => code !== site.language)
    .map(({ code: language }) => ({ language, path: pathIn({ language, defaultLanguage }) }))
}
