import { z } from 'zod'
import { databaseOf } from '../../publishing/feedCollections'
import { answerNewsroom } from '../answerNewsroom'
import { findMyWork } from './findMyWork'

/** `GET /api/newsroom/my-work` */
export const myWorkEndpoint = answerNewsroom({
  path: '/my-work',
  query: z.strictObject({}),
  find: (req) => findMyWork({ db: databaseOf(req.payload), actor: req.user, now: new Date() }),
})
