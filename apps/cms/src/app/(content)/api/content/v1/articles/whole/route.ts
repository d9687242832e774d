import { wholeArticles } from '../../../../../../../content-api/endpoints/wholeArticles'
import { serve } from '../../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(wholeArticles)
