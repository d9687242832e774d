import { authors } from '../../../../../../content-api/endpoints/authors'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(authors)
