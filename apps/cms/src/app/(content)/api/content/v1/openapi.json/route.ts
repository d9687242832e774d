import { openapi } from '../../../../../../content-api/endpoints/openapi'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(openapi)
