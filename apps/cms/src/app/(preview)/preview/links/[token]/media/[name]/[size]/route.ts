import { linkedPicture } from '../../../../../../../../preview/linkPreview'

type Place = { params: Promise<{ token: string; name: string; size: string }> }

export const dynamic = 'force-dynamic'
export const GET = async (_request: Request, { params }: Place): Promise<Response> =>
  linkedPicture(await params)
