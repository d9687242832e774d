import config from '@payload-config'
import { getPayload } from 'payload'
import { databaseOf } from '../../../publishing/feedCollections'
import { readinessResponse } from '../../../publishing/readiness'

export const dynamic = 'force-dynamic'
export const GET = (): Promise<Response> =>
  readinessResponse(async () => databaseOf(await getPayload({ config })))
