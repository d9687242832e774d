import { articleByPath } from '../../../../../../../content-api/endpoints/articleByPath'
import { serve } from '../../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(articleByPath)
