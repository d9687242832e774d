import { sections } from '../../../../../../content-api/endpoints/sections'
import { serve } from '../../../../../../content-api/serve'

export const dynamic = 'force-dynamic'
export const GET = serve(sections)
