import type { Label } from '@dateline/content-schema/card'
import type { LanguageCode } from '@dateline/content-schema/language'
import { authorPath, topicPath, topLevelPath } from '@dateline/content-schema/readerPath'
import { tagOf } from '@dateline/content-schema/tag'
import type { StoredLabel } from '../storedContent'
import type { MappingContext } from './mappingContext'

export type LabelKind = 'section' | 'topic' | 'author'

const PATHS = { section: topLevelPath, topic: topicPath, author: authorPath } as const
const LOOKUPS = { section: 'sections', topic: 'topics', author: 'authors' } as const

type Named = { kind: LabelKind; document: StoredLabel; defaultLanguage: LanguageCode }

/** Null where there is no slug, and so no page to lead to. */
export const toLabel = ({ kind, document, defaultLanguage }: Named): Label | null => {
  const { id, name, slug, language } = document
  return slug ? { id, name, slug, path: PATHS[kind](slug, { language, defaultLanguage }) } : null
}

/** The labels of these ids, in their order. One that is gone is left out; its tag stays, in case it comes back. */
export const labelsOf = (kind: LabelKind, ids: readonly string[], context: MappingContext): Label[] =>
  ids.flatMap((id) => {
    context.tags.add(tagOf('label', id))
    const document = context[LOOKUPS[kind]].get(id)
    return (document && toLabel({ kind, document, defaultLanguage: context.defaultLanguage })) ?? []
  })
