import { RESOLVE_NOTHING, toElements } from '@dateline/rich-text/toElements'
import type { StoredDocument } from '../publishing/storedDocument'
import { relationId } from '../publishing/storedDocument'
import { checkBody } from './checkBody'
import type { Finding } from './checkPhotos'
import { areWordsMissing, checkPhotos } from './checkPhotos'
import { photosOfStory } from './shownPhotos'

/** Whether a reader would find nothing under the headline: no words, no picture, no card. */
const isBodyEmpty = (body: unknown): boolean => {
  const { elements, references } = toElements(body, RESOLVE_NOTHING)
  const isBare = elements.every(({ type }) => type === 'divider' || type === 'readMoreBreak')
  return isBare && references.photos.length === 0 && references.stories.length === 0
}

/**
 * What blocks publication, each finding with its field and the remedy.
 * @param photos every photo that the story shows, by id
 */
export const checkBeforePublishing = (
  story: StoredDocument,
  photos: ReadonlyMap<string, StoredDocument>,
): Finding[] => {
  const need = (isMissing: boolean, path: string, message: string): Finding[] =>
    isMissing ? [{ path, message }] : []
  return [
    ...need(areWordsMissing(story.headline), 'headline', 'A published story needs a headline.'),
    ...need(
      areWordsMissing(story.slug),
      'slug',
      'A published story needs a slug: the last part of its address.',
    ),
    ...need(
      areWordsMissing(story.teaser),
      'teaser',
      'A published story needs a teaser: one sentence for cards and search engines.',
    ),
    ...need(
      relationId(story.section) === null,
      'section',
      'Choose the section that the story is published in.',
    ),
    ...need(isBodyEmpty(story.body), 'body', 'The story has no text.'),
    ...checkBody(story.body, { isDraft: false }),
    ...checkPhotos(photosOfStory(story), photos),
  ]
}
