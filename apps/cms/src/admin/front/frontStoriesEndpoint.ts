import { z } from 'zod'
import { LANGUAGES } from '../../languages'
import { databaseOf } from '../../publishing/feedCollections'
import { answerNewsroom } from '../answerNewsroom'
import { findFrontStories } from './findFrontStories'

/** `GET /api/newsroom/front/stories?language=&words=` */
export const frontStoriesEndpoint = answerNewsroom({
  path: '/front/stories',
  query: z.strictObject({
    language: z.enum(LANGUAGES.map(({ value }) => value)),
    words: z.string().max(200).default(''),
  }),
  find: async (req, query) => ({ stories: await findFrontStories(databaseOf(req.payload), query) }),
})
