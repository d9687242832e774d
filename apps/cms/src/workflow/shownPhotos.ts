import { RESOLVE_NOTHING, toElements } from '@dateline/rich-text/toElements'
import type { StoredDocument } from '../publishing/storedDocument'
import { relationId } from '../publishing/storedDocument'
import type { ShownPhoto } from './checkPhotos'
import { areWordsMissing } from './checkPhotos'

/** The photos in a text, each once, in its order. A caption of its own counts only where every use has one. */
export const photosInBody = (body: unknown): ShownPhoto[] => {
  const uses = new Map<string, boolean>()
  toElements(body, {
    ...RESOLVE_NOTHING,
    photo: (id, { caption }) => {
      uses.set(id, (uses.get(id) ?? true) && caption !== '')
      return null
    },
  })
  return [...uses].map(([id, hasOwnCaption]) => ({ id, path: 'body', hasOwnCaption }))
}

/** The photos of a story: that at its head, then those in its text. */
export const photosOfStory = ({ leadPhoto, leadCaption, body }: StoredDocument): ShownPhoto[] => {
  const lead = relationId(leadPhoto)
  return [
    ...(lead === null ? [] : [{ id: lead, path: 'leadPhoto', hasOwnCaption: !areWordsMissing(leadCaption) }]),
    ...photosInBody(body),
  ]
}

export const idsOf = (shown: readonly ShownPhoto[]): string[] => [...new Set(shown.map(({ id }) => id))]
