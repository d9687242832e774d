import { z } from 'zod'
import { LANGUAGES } from '../../languages'
import { STAGES } from '../../workflow/stages'

/** Cards that a column shows at first, and by how many it grows. */
export const COLUMN_STEP = 50
const MAX_COLUMN = 500

const id = z.string().regex(/^[0-9a-f]{24}$/, 'the id of a document: 24 hexadecimal digits')
const size = z.coerce.number().int().min(1).max(MAX_COLUMN).optional()

/** What the board is asked for: everything may be left out. */
export const boardQuery = z.strictObject({
  section: id.optional(),
  desk: id.optional(),
  assignee: z.union([z.enum(['me', 'nobody']), id]).optional(),
  language: z.enum(LANGUAGES.map(({ value }) => value)).optional(),
  ...Object.fromEntries(STAGES.map((stage) => [stage, size])),
} as {
  section: z.ZodOptional<typeof id>
  desk: z.ZodOptional<typeof id>
  assignee: z.ZodOptional<z.ZodUnion<[z.ZodEnum<{ me: 'me'; nobody: 'nobody' }>, typeof id]>>
  language: z.ZodOptional<z.ZodEnum<{ en: 'en'; ru: 'ru' }>>
} & Record<(typeof STAGES)[number], typeof size>)

export type BoardQuery = z.infer<typeof boardQuery>
