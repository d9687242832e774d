import type { CollectionConfig } from 'payload'
import { MEDIA_DIR } from '../../env'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { PHOTOS } from '../slugs'
import { cleanPicture, keepPictureFacts } from './hooks/cleanPicture'
import { guardPublicPhoto } from './hooks/guardPublicPhoto'
import { keepFiles } from './hooks/keepFiles'
import { photoFields } from './photoFields'
import { photosAccess } from './photosAccess'
import { NAV_GROUPS } from '../../admin/navGroups'

const recorded = recordsPublicChange(PHOTOS)

/** Pictures, and nothing else. Readers may have one while something published shows it. */
export const Photos: CollectionConfig = {
  slug: PHOTOS,
  admin: {
    useAsTitle: 'caption',
    defaultColumns: ['filename', 'caption', 'credit', 'createdAt'],
    group: NAV_GROUPS.newspaper,
  },
  trash: true,
  disableDuplicate: true,
  access: photosAccess,
  hooks: {
    ...recorded,
    beforeOperation: [cleanPicture, keepFiles],
    beforeChange: [guardPublicPhoto, keepPictureFacts, ...recorded.beforeChange],
  },
  upload: {
    staticDir: MEDIA_DIR,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    imageSizes: [{ name: 'thumbnail', width: 480 }],
    adminThumbnail: 'thumbnail',
    pasteURL: false,
    crop: false,
    focalPoint: false,
    hideRemoveFile: true,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('x-content-type-options', 'nosniff')
      headers.set('content-security-policy', "sandbox; default-src 'none'")
      return headers
    },
  },
  fields: photoFields,
}
