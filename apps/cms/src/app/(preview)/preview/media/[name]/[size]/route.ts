import { staffPicture } from '../../../../../../preview/previewPicture'

type Place = { params: Promise<{ name: string; size: string }> }

export const dynamic = 'force-dynamic'
export const GET = async (request: Request, { params }: Place): Promise<Response> =>
  staffPicture(request, await params)
