import { frontPreview } from '../../../../preview/frontPreview'

export const dynamic = 'force-dynamic'
export const GET = (request: Request): Promise<Response> => frontPreview(request)
