import { articleAddresses } from '../../../../../../../content-api/endpoints/articleAddresses'
import { serve } from '../../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(articleAddresses)
