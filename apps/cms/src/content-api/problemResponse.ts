import { STATUS_CODES } from 'node:http'
import { PROBLEM_TYPE } from '@dateline/content-schema/problem'

type ProblemOptions = {
  status: number
  title?: string
  detail: string
  field?: string | undefined
  reason?: string | undefined
  errors?: unknown
  /** Seconds after which it is worth asking again. */
  retryAfter?: number
}

/** An RFC 9457 problem document; without a title of its own that of the status. Members that are undefined stay away. */
export const problemResponse = ({ retryAfter, ...options }: ProblemOptions): Response => {
  const { status } = options
  const title = options.title ?? STATUS_CODES[status] ?? 'Error'
  return new Response(JSON.stringify({ ...options, type: 'about:blank', title }), {
    status,
    headers: {
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  })
}

export const notFound = (detail: string): Response => problemResponse({ status: 404, detail })
