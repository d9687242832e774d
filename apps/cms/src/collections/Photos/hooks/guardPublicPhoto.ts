import type { CollectionBeforeChangeHook } from 'payload'
import { APIError, ValidationError } from 'payload'
import { isPublisher } from '../../../access/roles'
import type { Photo } from '../../../payload-types'
import { areWordsMissing } from '../../../workflow/checkPhotos'
import { PHOTOS } from '../../slugs'

const WORDS = ['alt', 'caption', 'credit'] as const

/**
 * Publication asked for a photo's words, and they stay for as long as something published shows it. What a publisher
 * threw away under a live story comes back to readers by a publisher alone.
 */
export const guardPublicPhoto: CollectionBeforeChangeHook<Photo> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc?.publicIn?.length) return data
  const errors = WORDS.filter(
    (field) => areWordsMissing(data[field]) && !areWordsMissing(originalDoc[field]),
  ).map((field) => ({
    path: field,
    message: 'Something published shows this photo: change these words, but do not leave them empty.',
  }))
  if (errors.length > 0) throw new ValidationError({ collection: PHOTOS, errors })
  const comesBack = Boolean(originalDoc.deletedAt) && !data.deletedAt
  if (comesBack && req.user && !isPublisher(req.user))
    throw new APIError('deletedAt: readers would see this photo again. Ask a publisher to restore it.', 403)
  return data
}
