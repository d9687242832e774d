import { media } from '../../../../../../../content-api/endpoints/media'
import { serve } from '../../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(media)
