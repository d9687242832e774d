import type { Page } from '@dateline/content-schema/site'
import { tagOf } from '@dateline/content-schema/tag'
import type { StoredPage } from '../storedContent'
import { createTagCollector } from '../tagCollector'
import type { MappingContext } from './mappingContext'
import type { BodyTargets } from './toBody'
import { pagePathOf, toBody } from './toBody'

/** Null where the page has no address. Its tags are its own, and noted in the context as well. */
export const toPage = (document: StoredPage, targets: BodyTargets, context: MappingContext): Page | null => {
  const { id, language } = document
  const own = { ...context, tags: createTagCollector() }
  own.tags.add(tagOf('page', id))
  const path = pagePathOf(document, context)
  const body = toBody({ of: `pages:${id}`, body: document.body, targets }, own)
  const tags = own.tags.all()
  context.tags.add(...tags)
  return path === null
    ? null
    : { id, language, path, title: document.title ?? '', description: document.description ?? '', body, tags }
}
