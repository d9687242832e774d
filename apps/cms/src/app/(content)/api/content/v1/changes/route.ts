import { changes } from '../../../../../../content-api/endpoints/changes'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(changes)
