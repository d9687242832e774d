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
  return NextResponse.redirect(`${env.CMS_URL}${pathname}${search}`)
}

export const config = { matcher: '/admin/:path*' }
