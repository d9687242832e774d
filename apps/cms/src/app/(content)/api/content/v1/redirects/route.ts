import { redirects } from '../../../../../../content-api/endpoints/redirects'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(redirects)
