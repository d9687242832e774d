import { databaseOf } from '../../publishing/feedCollections'
import { answerNewsroom } from '../answerNewsroom'
import { boardQuery } from './boardQuery'
import { findBoard } from './findBoard'

/** `GET /api/newsroom/board` */
export const boardEndpoint = answerNewsroom({
  path: '/board',
  query: boardQuery,
  find: (req, query) => findBoard({ db: databaseOf(req.payload), actor: req.user, query, now: new Date() }),
})
