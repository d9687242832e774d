import { z } from 'zod'

/** What our server tells the process in which Next runs. It goes by a message: an argument would stand in `ps`. */
export const renderOrder = z.object({
  /** Where to listen. */
  socketPath: z.string().min(1),
  /** Who comes with it comes from our server. */
  pass: z.string().min(1),
})

export type RenderOrder = z.infer<typeof renderOrder>

/** The answer, once Next listens. */
export const READY = 'ready'
