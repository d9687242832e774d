import { GALLERY_LEAST, GALLERY_MOST } from '@dateline/content-schema/elementLimits'
import type { Block } from 'payload'
import { PHOTOS } from '../collections/slugs'

/** Several photos to be looked at together, each with a caption for this one use. */
export const Gallery: Block = {
  slug: 'gallery',
  interfaceName: 'GalleryBlock',
  labels: { singular: { en: 'Gallery', ru: 'Галерея' }, plural: { en: 'Galleries', ru: 'Галереи' } },
  admin: {
    disableBlockName: true,
    components: { Block: '/blocks/previews/GalleryBlock.client#GalleryBlock' },
  },
  fields: [
    {
      name: 'pictures',
      type: 'array',
      required: true,
      minRows: GALLERY_LEAST,
      maxRows: GALLERY_MOST,
      label: { en: 'Photos', ru: 'Фотографии' },
      labels: {
        singular: { en: 'Photo', ru: 'Фотография' },
        plural: { en: 'Photos', ru: 'Фотографии' },
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
              ru: 'Только для этой галереи. Если пусто — подпись самой фотографии.',
            },
          },
        },
      ],
    },
  ],
}
