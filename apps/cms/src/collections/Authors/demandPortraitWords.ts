import type { CollectionBeforeChangeHook } from 'payload'
import { ValidationError } from 'payload'
import type { StoredDocument } from '../../publishing/storedDocument'
import { relationId } from '../../publishing/storedDocument'
import { areWordsMissing } from '../../workflow/checkPhotos'
import { AUTHORS, PHOTOS } from '../slugs'

const WORDS = { alt: 'alt text', credit: 'credit' } as const

/** An author is public from the first save on, and the portrait with it: its words are due now. */
export const demandPortraitWords: CollectionBeforeChangeHook = async ({ data, req }) => {
  const id = relationId(data.portrait)
  if (id === null) return data
  const photo: StoredDocument | null = await req.payload.db.findOne({
    collection: PHOTOS,
    req,
    where: { id: { equals: id } },
  })
  // That it does not exist is told by the field itself.
  if (photo === null) return data
  const missing = Object.entries(WORDS).filter(([field]) => areWordsMissing(photo[field]))
  if (missing.length > 0) {
    const words = missing.map(([, name]) => name).join(' and ')
    const message = `The portrait has no ${words}. Open the photo and write it first.`
    throw new ValidationError({ collection: AUTHORS, errors: [{ path: 'portrait', message }] })
  }
  return data
}
