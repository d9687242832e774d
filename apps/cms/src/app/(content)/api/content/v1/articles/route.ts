import { articles } from '../../../../../../content-api/endpoints/articles'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(articles)
