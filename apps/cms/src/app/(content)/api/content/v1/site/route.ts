import { site } from '../../../../../../content-api/endpoints/site'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(site)
