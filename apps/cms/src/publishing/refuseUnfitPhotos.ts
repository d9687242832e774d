import type { CollectionSlug, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { PHOTOS } from '../collections/slugs'
import type { Told } from '../admin/told'
import { codeOf } from '../admin/told'
import type { ShownPhoto } from '../workflow/checkPhotos'
import { checkPhotos } from '../workflow/checkPhotos'
import { idsOf } from '../workflow/shownPhotos'
import type { StoredDocument } from './storedDocument'

/** `takenDown.reason` as the form calls it: "Taken down > Reason". */
const labelOf = (path: string): string =>
  path
    .split('.')
    .map((name) => name.replace(/([A-Z])/g, ' $1').toLowerCase())
    .map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`)
    .join(' > ')

/** @throws ValidationError with each finding at its field; nothing where there is none */
export const refuseFindings = (
  collection: CollectionSlug,
  findings: readonly (Told & { path: string })[],
): void => {
  if (findings.length === 0) return
  const errors = findings.map((told) => ({
    path: told.path,
    message: told.message,
    label: labelOf(told.path),
    ...codeOf(told),
  }))
  throw new ValidationError({ collection, errors })
}

export const photosById = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredDocument>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find({
    collection: PHOTOS,
    req,
    pagination: false,
    where: { id: { in: [...ids] } },
  })
  return new Map(docs.map((photo) => [String(photo.id), photo]))
}

/** @throws ValidationError where a photo that readers would see has no words, or is gone */
export const refuseUnfitPhotos = async ({
  collection,
  shown,
  req,
}: {
  collection: CollectionSlug
  shown: readonly ShownPhoto[]
  req: PayloadRequest
}): Promise<void> =>
  refuseFindings(collection, checkPhotos(shown, await photosById(req, idsOf(shown)), new Date()))
