import { linkToken } from '@dateline/content-schema/intake'
import { notFound } from '../../../../../../../content-api/problemResponse'
import { serve } from '../../../../../../../content-api/serve'
import { intakeEndpoint, taken } from '../../../../../../../intake/intakeEndpoint'
import { confirmNewsletter } from '../../../../../../../newsletter/subscriptions'
import { databaseOf } from '../../../../../../../publishing/feedCollections'

export const dynamic = 'force-dynamic'
export const POST = serve(
  intakeEndpoint(linkToken, async ({ token }, payload) =>
    (await confirmNewsletter(databaseOf(payload), token))
      ? taken()
      : notFound('This link is too old, or was replaced by a newer one. Ask for the newsletter again.'),
  ),
)
