import type { Author, Section, Topic } from '@dateline/content-schema/site'
import { tagOf } from '@dateline/content-schema/tag'
import type { StoredAuthor, StoredSection, StoredTopic } from '../storedContent'
import { createTagCollector } from '../tagCollector'
import type { MappingContext } from './mappingContext'
import { toAuthorCard } from './toAuthorCard'
import type { LabelKind } from './toLabel'
import { toLabel } from './toLabel'

/** Each entry of a list names its own tags; the list names those of all. */
const withOwnTags = (context: MappingContext): MappingContext => ({ ...context, tags: createTagCollector() })

const toDescribed = (kind: LabelKind, document: StoredSection, context: MappingContext): Section | null => {
  const label = toLabel({ kind, document, defaultLanguage: context.defaultLanguage })
  const tags = [tagOf('label', document.id), tagOf(kind, document.id)]
  context.tags.add(...tags)
  return label && { ...label, language: document.language, description: document.description ?? '', tags }
}

export const toSection = (document: StoredSection, context: MappingContext): Section | null =>
  toDescribed('section', document, context)

export const toTopic = (document: StoredTopic, context: MappingContext): Topic | null =>
  toDescribed('topic', document, context)

export const toAuthor = (document: StoredAuthor, context: MappingContext): Author | null => {
  const own = withOwnTags(context)
  own.tags.add(tagOf('author', document.id), tagOf('label', document.id))
  const card = toAuthorCard(document, own)
  const tags = own.tags.all()
  context.tags.add(...tags)
  return card && { ...card, language: document.language, tags }
}
