import { mostRead } from '../../../../../../content-api/endpoints/mostRead'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(mostRead)
