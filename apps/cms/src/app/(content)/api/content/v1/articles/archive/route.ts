import { articleArchive } from '../../../../../../../content-api/endpoints/articleArchive'
import { serve } from '../../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(articleArchive)
