import { articleById } from '../../../../../../../content-api/endpoints/articleById'
import { serve } from '../../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(articleById)
