import { linkToken } from '@dateline/content-schema/intake'
import { notFound } from '../../../../../../../content-api/problemResponse'
import { serve } from '../../../../../../../content-api/serve'
import { intakeEndpoint, taken } from '../../../../../../../intake/intakeEndpoint'
import { readLeaveToken } from '../../../../../../../newsletter/leaveToken'
import { leaveNewsletter } from '../../../../../../../newsletter/subscriptions'
import { databaseOf } from '../../../../../../../publishing/feedCollections'

export const dynamic = 'force-dynamic'
export const POST = serve(
  intakeEndpoint(linkToken, async ({ token }, payload) => {
    const id = readLeaveToken(token, payload.secret)
    if (id === null) return notFound('This is no link of a mail of ours. Copy it whole.')
    await leaveNewsletter(databaseOf(payload), id)
    return taken()
  }),
)
