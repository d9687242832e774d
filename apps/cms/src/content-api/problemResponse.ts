import { PROBLEM_TYPE } from '@dateline/content-schema/problem'
import type { Problem } from '@dateline/content-schema/problem'

const TITLES = {
  400: 'Bad Request',
  404: 'Not Found',
  410: 'Gone',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const

type ProblemOptions = Pick<Problem, 'detail' | 'field' | 'reason'> & { status: keyof typeof TITLES }

/** An RFC 9457 problem document. */
export const problemResponse = ({ status, detail, field, reason }: ProblemOptions): Response => {
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail,
    ...(field === undefined ? {} : { field }),
    ...(reason === undefined ? {} : { reason }),
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

export const notFound = (detail: string): Response => problemResponse({ status: 404, detail })
