import type { Endpoint } from './endpoint'
import { problemResponse } from './problemResponse'

/** @property waiting how many more requests are held until one ends */
type Bounds = { atOnce: number; waiting: number }

/**
 * An endpoint that costs more than a look at an index: no more than so many of its answers are made at once, so that
 * whoever asks without end takes nothing from the newsroom. Who comes beyond the queue is told to come again: 429.
 */
export const boundedEndpoint = (endpoint: Endpoint, { atOnce, waiting }: Bounds): Endpoint => {
  let running = 0
  const queue: (() => void)[] = []
  return async (request, payload) => {
    if (running >= atOnce) {
      if (queue.length >= waiting)
        return problemResponse({ status: 429, detail: 'Too many are asking at once.', retryAfter: 2 })
      // Whoever ends hands the place over, so `running` stays as it is.
      await new Promise<void>((resolve) => queue.push(resolve))
    } else {
      running += 1
    }
    try {
      return await endpoint(request, payload)
    } finally {
      const next = queue.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
