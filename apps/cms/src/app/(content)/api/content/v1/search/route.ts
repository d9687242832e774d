import { boundedEndpoint } from '../../../../../../content-api/boundedEndpoint'
import { search } from '../../../../../../content-api/endpoints/search'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(boundedEndpoint(search, { atOnce: 4, waiting: 40 }))
