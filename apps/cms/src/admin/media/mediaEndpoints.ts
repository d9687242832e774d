import { z } from 'zod'
import { databaseOf } from '../../publishing/feedCollections'
import { answerNewsroom } from '../answerNewsroom'
import { findMedia } from './findMedia'
import { findPhotoUses } from './findPhotoUses'
import { mediaQuery } from './mediaQuery'

/** `GET /api/newsroom/media` */
export const mediaEndpoint = answerNewsroom({
  path: '/media',
  query: mediaQuery,
  find: (req, query) => findMedia({ db: databaseOf(req.payload), query, now: new Date() }),
})

/** `GET /api/newsroom/photo-uses?photo=` */
export const photoUsesEndpoint = answerNewsroom({
  path: '/photo-uses',
  query: z.strictObject({ photo: z.string().regex(/^[0-9a-f]{24}$/, 'the id of a photo') }),
  find: async (req, { photo }) => ({ uses: await findPhotoUses(databaseOf(req.payload), photo) }),
})
