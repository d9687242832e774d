import { pages } from '../../../../../../content-api/endpoints/pages'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(pages)
