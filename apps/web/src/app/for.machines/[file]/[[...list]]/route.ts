import { sharedClient } from '../../../../content/sharedClient'
import { env } from '../../../../env'
import { machineDocument } from '../../../../machines/machineDocument'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string; list?: string[] }> }

/** Without our server in front: `next.config.ts` leads the addresses that machines read here. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const { file, list = [] } = await params
  const path = `/${[...list, file].join('/')}`
  const made = await machineDocument({
    client: sharedClient(),
    path,
    siteUrl: env().siteUrl,
    now: Date.now(),
  })
  if (made === null) return new Response('Not found\n', { status: 404 })
  const { status, type, text, redirect } = made
  const headers = { 'content-type': type, ...(redirect === undefined ? {} : { location: redirect }) }
  return new Response(status === 301 ? null : text, { status, headers })
}
