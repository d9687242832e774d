import type { Page } from '@dateline/content-schema/site'
import { tagOf } from '@dateline/content-schema/tag'
import type { StoredAddress, StoredPage, StoredPaired } from '../storedContent'
import { createTagCollector } from '../tagCollector'
import type { MappingContext } from './mappingContext'
import type { BodyTargets } from './toBody'
import { pagePathOf, toBody } from './toBody'
import { toTranslations } from './toTranslations'

export type LoadedPage = {
  document: StoredPage
  targets: BodyTargets
  translations: readonly (StoredAddress & StoredPaired)[]
}

/** Null where the page has no address. Its tags are its own, and noted in the context as well. */
export const toPage = (
  { document, targets, translations: paired }: LoadedPage,
  context: MappingContext,
): Page | null => {
  const { id, language } = document
  const own = { ...context, tags: createTagCollector() }
  own.tags.add(tagOf('page', id))
  const path = pagePathOf(document, context)
  const body = toBody({ of: `pages:${id}`, body: document.body, targets }, own)
  const translations = toTranslations(
    { document, translations: paired, pathOf: (other) => pagePathOf(other, context) },
    own,
  )
  const tags = own.tags.all()
  context.tags.add(...tags)
  return path === null
    ? null
    : {
        id,
        language,
        path,
        title: document.title ?? '',
        description: document.description ?? '',
        body,
        translations,
        tags,
      }
}
