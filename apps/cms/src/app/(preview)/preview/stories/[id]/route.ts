import { showSaved, showTyped } from '../../../../../preview/storyPreview'

type Place = { params: Promise<{ id: string }> }

export const dynamic = 'force-dynamic'
export const GET = async (request: Request, { params }: Place): Promise<Response> =>
  showSaved(request, (await params).id)
export const POST = async (request: Request, { params }: Place): Promise<Response> =>
  showTyped(request, (await params).id)
