import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { env } from './env'
import { cmsOrigins } from './rest/cmsOrigins'

const [own, ...aliases] = cmsOrigins(env.CMS_URL).map((origin) => new URL(origin).host)

/**
 * Whoever opens the newsroom by the other name of this machine is led to the configured one, to which its pictures
 * and its login belong. A convenience: no right rests on it.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const host = request.headers.get('host') ?? own
  if (host === undefined || !aliases.includes(host)) return NextResponse.next()
  const { pathname, search } = request.nextUrl
  const address = `${env.CMS_URL}${pathname}${search}`
  // Next takes both names for its own and would make a `Location` relative, which leads back here.
  return new NextResponse(`The newsroom is at ${address}`, { headers: { refresh: `0; url=${address}` } })
}

export const config = { matcher: '/admin/:path*' }
