import type { Element } from '@dateline/content-schema/element'
import { topLevelPath } from '@dateline/content-schema/readerPath'
import { toElements } from '@dateline/rich-text/toElements'
import type { StoredAddress, StoredCard } from '../storedContent'
import type { MappingContext } from './mappingContext'
import { targetTags } from './targetTags'
import { storyPathOf, toCard } from './toCard'
import { pictureOf } from './toPicture'

/** The public documents that bodies lead to or show, by id. */
export type BodyTargets = {
  stories: ReadonlyMap<string, StoredCard>
  pages: ReadonlyMap<string, StoredAddress>
}

export const pagePathOf = (
  { publishedSlug, language }: StoredAddress,
  { defaultLanguage }: Pick<MappingContext, 'defaultLanguage'>,
): string | null => (publishedSlug ? topLevelPath(publishedSlug, { language, defaultLanguage }) : null)

type StoredBody = { of: string; body: unknown; targets: BodyTargets }

/** @param stored.of names the document in the log, such as `articles:<id>` */
export const toBody = ({ of, body, targets }: StoredBody, context: MappingContext): Element[] => {
  const { elements, warnings, references } = toElements(body, {
    story: (id) => {
      const story = targets.stories.get(id)
      return story === undefined ? null : toCard(story, context)
    },
    storyPath: (id) => {
      const story = targets.stories.get(id)
      return story === undefined ? null : storyPathOf(story, context)
    },
    pagePath: (id) => {
      const page = targets.pages.get(id)
      return page === undefined ? null : pagePathOf(page, context)
    },
    photo: (id, { caption }) => pictureOf(id, caption, context),
  })
  // What does not resolve today is named too: the link comes alive when its target is published.
  context.tags.add(
    ...targetTags({ kind: 'card', ids: references.stories, known: targets.stories }, context),
    ...targetTags({ kind: 'page', ids: references.pages, known: targets.pages }, context),
  )
  if (warnings.length > 0)
    context.warn('content API: parts of a body were left out', { document: of, warnings })
  return elements
}
