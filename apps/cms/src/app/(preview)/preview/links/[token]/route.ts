import { showLinked } from '../../../../../preview/linkPreview'

type Place = { params: Promise<{ token: string }> }

export const dynamic = 'force-dynamic'
export const GET = async (_request: Request, { params }: Place): Promise<Response> =>
  showLinked((await params).token)
