import type { Author, Section, Topic } from '@dateline/content-schema/site'
import { tagOf } from '@dateline/content-schema/tag'
import type { Translation } from '@dateline/content-schema/translation'
import type { StoredAuthor, StoredLabel, StoredPaired, StoredSection, StoredTopic } from '../storedContent'
import { createTagCollector } from '../tagCollector'
import type { MappingContext } from './mappingContext'
import { toAuthorCard } from './toAuthorCard'
import type { LabelKind } from './toLabel'
import { toLabel } from './toLabel'
import { toTranslations } from './toTranslations'

/** Each entry of a list names its own tags; the list names those of all. */
const withOwnTags = (context: MappingContext): MappingContext => ({ ...context, tags: createTagCollector() })

export type Loaded<Document> = {
  document: Document
  translations: readonly (StoredLabel & StoredPaired)[]
}

const translationsOf = (
  kind: LabelKind,
  loaded: Loaded<StoredLabel & StoredPaired>,
  context: MappingContext,
): Translation[] =>
  toTranslations(
    {
      ...loaded,
      pathOf: (document) =>
        toLabel({ kind, document, defaultLanguage: context.defaultLanguage })?.path ?? null,
    },
    context,
  )

const toDescribed = (
  kind: LabelKind,
  loaded: Loaded<StoredSection>,
  context: MappingContext,
): Section | null => {
  const { document } = loaded
  const own = withOwnTags(context)
  own.tags.add(tagOf('label', document.id), tagOf(kind, document.id))
  const label = toLabel({ kind, document, defaultLanguage: context.defaultLanguage })
  const translations = translationsOf(kind, loaded, own)
  const tags = own.tags.all()
  context.tags.add(...tags)
  const { language, description } = document
  return label && { ...label, language, description: description ?? '', translations, tags }
}

export const toSection = (loaded: Loaded<StoredSection>, context: MappingContext): Section | null =>
  toDescribed('section', loaded, context)

export const toTopic = (loaded: Loaded<StoredTopic>, context: MappingContext): Topic | null =>
  toDescribed('topic', loaded, context)

export const toAuthor = (loaded: Loaded<StoredAuthor>, context: MappingContext): Author | null => {
  const { document } = loaded
  const own = withOwnTags(context)
  own.tags.add(tagOf('author', document.id), tagOf('label', document.id))
  const card = toAuthorCard(document, own)
  const translations = translationsOf('author', loaded, own)
  const tags = own.tags.all()
  context.tags.add(...tags)
  return card && { ...card, language: document.language, translations, tags }
}
