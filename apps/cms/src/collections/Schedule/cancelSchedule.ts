import { ObjectId } from 'mongodb'
import type { Endpoint } from 'payload'
import { APIError, Forbidden } from 'payload'
import { isPublisher } from '../../access/roles'
import { databaseOf } from '../../publishing/feedCollections'
import { aReason } from '../../publishing/scheduler/reasonWords'
import { scheduleRowsIn } from '../../publishing/scheduler/scheduleRows'
import { SCHEDULE } from '../slugs'
import { scheduleRefusalWords } from './scheduleRefusalWords'

/**
 * `POST /api/schedule/:id/cancel`: one atomic step, so that what has begun is not cancelled and what was cancelled does
 * not begin.
 */
export const cancelSchedule: Omit<Endpoint, 'root'> = {
  path: '/:id/cancel',
  method: 'post',
  handler: async (req) => {
    const { user } = req
    if (!user || !isPublisher(user)) throw new Forbidden(req.t)
    const id = String(req.routeParams?.id)
    const cancelled = ObjectId.isValid(id)
      ? await scheduleRowsIn(databaseOf(req.payload)).findOneAndUpdate(
          { _id: new ObjectId(id), state: { $in: ['waiting', 'needs-a-person'] } },
          { $set: { state: 'cancelled', ...aReason('cancelled', user.name) } },
          { returnDocument: 'after', writeConcern: { w: 'majority' } },
        )
      : null
    if (cancelled === null)
      throw new APIError(scheduleRefusalWords.en.nothingToCancel, 409, { code: 'nothingToCancel' })
    const doc = await req.payload.findByID({
      collection: SCHEDULE,
      id,
      depth: 0,
      user,
      overrideAccess: false,
    })
    return Response.json({ doc })
  },
}
