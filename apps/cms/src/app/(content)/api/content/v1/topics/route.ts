import { topics } from '../../../../../../content-api/endpoints/topics'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(topics)
