import config from '@payload-config'
import type { Payload, TypedUser } from 'payload'
import { executeAuthStrategies, getPayload } from 'payload'
import { isNewsroom } from '../access/roles'
import { problemResponse } from '../content-api/problemResponse'

export type Asked = { payload: Payload; user: TypedUser }

/** @returns who asks, or the refusal of somebody who does not work on stories */
export const whoAsks = async (request: Request): Promise<Asked | Response> => {
  const payload = await getPayload({ config })
  const { user } = await executeAuthStrategies({ headers: request.headers, payload })
  if (user === null) return problemResponse({ status: 401, detail: 'Log in to see the preview.' })
  if (!isNewsroom(user))
    return problemResponse({ status: 403, detail: 'Previews are for those who work on stories.' })
  return { payload, user }
}
