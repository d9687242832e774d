import { z } from 'zod'

/** What the reader site hands to the CMS. It is not for anybody else: the CMS demands their common token. */
export const INTAKE_PATH = '/api/intake/v1'

export const MAX_STORIES_A_TIME = 1000

/** How often stories were read since the reader site last told. Nothing of the readers is in it. */
export const readSums = z.strictObject({
  reads: z
    .array(
      z.strictObject({
        article: z.string().regex(/^[0-9a-f]{24}$/, 'an id of 24 hexadecimal digits'),
        count: z.int().min(1).max(100_000),
      }),
    )
    .max(MAX_STORIES_A_TIME),
})
export type ReadSums = z.infer<typeof readSums>
