import { z } from 'zod'

/** RFC 9457. `field` names what to mend where one value is at fault. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  field: z.string().optional(),
  /** Why a story was taken down, in answers with status 410. */
  reason: z.string().optional(),
})
export type Problem = z.infer<typeof problem>
export const PROBLEM_TYPE = 'application/problem+json'
