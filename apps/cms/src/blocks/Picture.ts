import type { Block } from 'payload'
import { PHOTOS } from '../collections/slugs'

/** A photo inside the text, with a caption for this one use. */
export const Picture: Block = {
  slug: 'picture',
  interfaceName: 'PictureBlock',
  labels: { singular: { en: 'Picture', ru: 'Фотография' }, plural: { en: 'Pictures', ru: 'Фотографии' } },
  admin: {
    disableBlockName: true,
    components: { Block: '/blocks/previews/PictureBlock.client#PictureBlock' },
  },
  fields: [
    {
      name: 'photo',
      type: 'upload',
      relationTo: PHOTOS,
      required: true,
      label: { en: 'Photo', ru: 'Фотография' },
    },
    {
      name: 'caption',
      type: 'textarea',
      maxLength: 600,
      label: { en: 'Caption', ru: 'Подпись' },
      admin: {
        rows: 2,
        description: {
          en: 'For this use only. Empty: the caption of the photo.',
          ru: 'Только для этой статьи. Если пусто — подпись самой фотографии.',
        },
      },
    },
  ],
}
