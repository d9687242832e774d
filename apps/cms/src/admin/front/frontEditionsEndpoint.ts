import { z } from 'zod'
import { isPublisher } from '../../access/roles'
import { answerNewsroom } from '../answerNewsroom'
import { findFrontEditions } from './findFrontEditions'

/** `GET /api/newsroom/front/editions`: what somebody else saved meanwhile. */
export const frontEditionsEndpoint = answerNewsroom({
  path: '/front/editions',
  query: z.strictObject({}),
  mayAsk: isPublisher,
  find: findFrontEditions,
})
