import { front } from '../../../../../../content-api/endpoints/front'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(front)
