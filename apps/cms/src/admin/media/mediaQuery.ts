import { z } from 'zod'

export const MEDIA_PAGE = 60
const MAX_PAGE = 500

/** What the library can be narrowed to, besides words and dates. */
export const MEDIA_FILTERS = ['all', 'wordless', 'unused', 'ended', 'ending'] as const
export type MediaFilter = (typeof MEDIA_FILTERS)[number]

const day = z.iso.date().optional()

/** What the media library is asked for: everything may be left out. Days are whole days in UTC. */
export const mediaQuery = z.strictObject({
  words: z.string().max(200).default(''),
  filter: z.enum(MEDIA_FILTERS).default('all'),
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(MAX_PAGE).default(1),
})
export type MediaQuery = z.infer<typeof mediaQuery>
