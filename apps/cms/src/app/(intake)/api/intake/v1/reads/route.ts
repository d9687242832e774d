import { readSums } from '@dateline/content-schema/intake'
import { serve } from '../../../../../../content-api/serve'
import { intakeEndpoint, taken } from '../../../../../../intake/intakeEndpoint'
import { takeReads } from '../../../../../../intake/takeReads'

export const dynamic = 'force-dynamic'
export const POST = serve(
  intakeEndpoint(readSums, async (sums, payload) => {
    await takeReads(sums, { payload, now: new Date() })
    return taken()
  }),
)
