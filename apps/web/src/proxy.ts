import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NextResponse, type NextRequest } from 'next/server'
import { RENDER_PASS_HEADER, renderPass } from './rendering/renderPass'
import { isDevelopment } from './env'
import type * as BehindNext from './serveBehindNext'

type Answer = (request: Request) => Promise<Response>

let answering: Promise<Answer> | undefined

/** Our server as it was bundled beside Next's build: a second bundler would take its files apart again. */
const openSite = async (): Promise<Answer> => {
  const address = pathToFileURL(join(process.cwd(), 'dist', 'serveBehindNext.mjs')).href
  const { serveBehindNext } = (await import(/* turbopackIgnore: true */ address)) as typeof BehindNext
  return serveBehindNext()
}

/**
 * Under a plain `next start` what readers ask for is led through our own server, which comes back here, with a pass, for
 * pages as Next renders them. Where our server stands in front nothing comes without the pass.
 */
export const proxy = async (request: NextRequest): Promise<Response> => {
  if (isDevelopment() || request.headers.get(RENDER_PASS_HEADER) === renderPass()) return NextResponse.next()
  answering ??= openSite().catch((error: unknown) => {
    answering = undefined
    throw error
  })
  return (await answering)(request)
}

export const config = { matcher: '/((?!_next/static/).*)' }
