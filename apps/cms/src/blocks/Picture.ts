import type { Block } from 'payload'
import { PHOTOS } from '../collections/slugs'

/** A photo inside the text, with a caption for this one use. */
export const Picture: Block = {
  slug: 'picture',
  interfaceName: 'PictureBlock',
  fields: [
    { name: 'photo', type: 'upload', relationTo: PHOTOS, required: true },
    {
      name: 'caption',
      type: 'text',
      maxLength: 600,
      admin: { description: 'For this use only. Empty: the caption of the photo.' },
    },
  ],
}
