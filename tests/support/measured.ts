import { z } from 'zod'

export const measured = z.object({ rate: z.number(), p99: z.number(), failed: z.number() })
/** @property rate good answers a second; @property p99 in milliseconds; @property failed errors, and other answers than 2xx */
export type Measured = z.infer<typeof measured>
