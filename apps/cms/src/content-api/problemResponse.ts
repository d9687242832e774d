import { PROBLEM_TYPE } from '@dateline/content-schema/problem'

const TITLES = {
  400: 'Bad Request',
  404: 'Not Found',
  410: 'Gone',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const

type Details = { detail: string; field?: string | undefined; reason?: string | undefined; errors?: unknown }
type ProblemOptions = Details &
  ({ status: keyof typeof TITLES; title?: undefined } | { status: number; title: string })

/** An RFC 9457 problem document; without a title of its own that of the status. Members that are undefined stay away. */
export const problemResponse = (options: ProblemOptions): Response => {
  const { status } = options
  const title = options.title === undefined ? TITLES[options.status] : options.title
  return new Response(JSON.stringify({ ...options, type: 'about:blank', title }), {
    status,
    headers: {
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

export const notFound = (detail: string): Response => problemResponse({ status: 404, detail })
