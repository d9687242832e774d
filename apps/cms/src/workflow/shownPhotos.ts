import { bodyOfNodes } from '@dateline/rich-text/bodyOfNodes'
import { RESOLVE_NOTHING, toElements } from '@dateline/rich-text/toElements'
import type { StoredDocument } from '../publishing/storedDocument'
import { relationId } from '../publishing/storedDocument'
import { nodesOfBody } from './bodyParts'
import type { ShownPhoto } from './checkPhotos'
import { areWordsMissing } from './checkPhotos'

type Use = { id: string; node: number; hasOwnCaption: boolean }

/** Each use of a photo, by the node of the first level that it stands in. */
const usesIn = (body: unknown): Use[] =>
  nodesOfBody(body).flatMap((child, node) => {
    const uses: Use[] = []
    toElements(bodyOfNodes([child], body), {
      ...RESOLVE_NOTHING,
      photo: (id, { caption }) => {
        uses.push({ id, node, hasOwnCaption: caption !== '' })
        return null
      },
    })
    return uses
  })

/**
 * The photos in a text, each once, in its order. A caption of its own counts only where every use has one; the node is
 * that of the first use that lacks one, or of the first.
 */
export const photosInBody = (body: unknown): ShownPhoto[] => {
  const photos = new Map<string, Use>()
  for (const use of usesIn(body)) {
    const known = photos.get(use.id)
    if (known === undefined || (known.hasOwnCaption && !use.hasOwnCaption)) photos.set(use.id, use)
  }
  return [...photos.values()].map(({ id, node, hasOwnCaption }) => ({
    id,
    path: 'body',
    node,
    hasOwnCaption,
  }))
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
