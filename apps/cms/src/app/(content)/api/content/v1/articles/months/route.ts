import { articleMonths } from '../../../../../../../content-api/endpoints/articleMonths'
import { serve } from '../../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(articleMonths)
