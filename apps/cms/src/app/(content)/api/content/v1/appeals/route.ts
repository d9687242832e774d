import { appeals } from '../../../../../../content-api/endpoints/appeals'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(appeals)
