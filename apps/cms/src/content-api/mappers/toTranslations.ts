import type { Translation } from '@dateline/content-schema/translation'
import { pairTagsOf } from '../../publishing/pairTag'
import { relationId } from '../../publishing/storedDocument'
import type { StoredPaired } from '../storedContent'
import type { MappingContext } from './mappingContext'

/** Either names the other, or both name the same. */
const isPair = (one: StoredPaired, other: StoredPaired): boolean => {
  const [named, namedByOther] = [relationId(one.translationOf), relationId(other.translationOf)]
  return named === other.id || namedByOther === one.id || (named !== null && named === namedByOther)
}

type Paired<Document extends StoredPaired> = {
  document: StoredPaired
  /** Those that readers can see, the pairs of other documents and this one itself among them. */
  translations: readonly Document[]
  pathOf: (translation: Document) => string | null
}

/** One for each other language. The tags of the pair are noted, whether or not readers can see a partner yet. */
export const toTranslations = <Document extends StoredPaired>(
  { document, translations, pathOf }: Paired<Document>,
  context: Pick<MappingContext, 'tags' | 'pairTag'>,
): Translation[] => {
  context.tags.add(...pairTagsOf({ id: document.id, document }, context.pairTag))
  const byLanguage = new Map<string, Translation>()
  for (const other of translations) {
    const path = pathOf(other)
    const { id, language } = other
    if (path === null || id === document.id || language === document.language) continue
    if (isPair(document, other) && !byLanguage.has(language)) byLanguage.set(language, { language, path })
  }
  return [...byLanguage.values()]
}
