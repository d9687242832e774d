import type { StoredDocument } from '../publishing/storedDocument'
import { relationId, textOf } from '../publishing/storedDocument'

export type Finding = { path: string; message: string }

const wordsMissing = (value: unknown): boolean => textOf(value).trim() === ''

/**
 * What blocks publication, each finding with its field and the remedy.
 * @param photos every photo that the story shows, by id
 */
export const checkBeforePublishing = (
  story: StoredDocument,
  photos: ReadonlyMap<string, StoredDocument>,
): Finding[] => {
  const findings: Finding[] = []
  const need = (isMissing: boolean, path: string, message: string): void => {
    if (isMissing) findings.push({ path, message })
  }
  need(wordsMissing(story.headline), 'headline', 'A published story needs a headline.')
  need(wordsMissing(story.slug), 'slug', 'A published story needs a slug: the last part of its address.')
  need(
    wordsMissing(story.teaser),
    'teaser',
    'A published story needs a teaser: one sentence for cards and search engines.',
  )
  need(relationId(story.section) === null, 'section', 'Choose the section that the story is published in.')
  need(!Array.isArray(story.photosShown) || !story.body, 'body', 'The story has no text.')

  const leadPhoto = relationId(story.leadPhoto)
  for (const id of Array.isArray(story.photosShown) ? story.photosShown.map(String) : []) {
    const path = id === leadPhoto ? 'leadPhoto' : 'body'
    const photo = photos.get(id)
    if (!photo || photo.deletedAt) {
      findings.push({ path, message: 'A photo of this story was deleted. Choose another or take it out.' })
      continue
    }
    const name = textOf(photo.caption) || textOf(photo.filename)
    need(
      wordsMissing(photo.alt),
      path,
      `The photo "${name}" has no alt text. Open the photo and describe what is seen.`,
    )
    need(
      wordsMissing(photo.credit),
      path,
      `The photo "${name}" has no credit. Open the photo and name who made it.`,
    )
    const hasOwnCaption = id === leadPhoto && !wordsMissing(story.leadCaption)
    need(
      !hasOwnCaption && wordsMissing(photo.caption),
      path,
      `The photo "${name}" has no caption. Open the photo and write one.`,
    )
  }
  return findings
}
