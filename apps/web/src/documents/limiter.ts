/** Too many wait already: the caller is told at once instead of waiting in vain. */
export class TooBusy extends Error {
  constructor() {
    super('too many are waiting')
    this.name = 'TooBusy'
  }
}

export type Limiter = <Result>(work: () => Promise<Result>) => Promise<Result>

/** At most `atOnce` pieces of work run, at most `waiting` more wait; any further one is refused with `TooBusy`. */
export const createLimiter = ({ atOnce, waiting }: { atOnce: number; waiting: number }): Limiter => {
  let running = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new TooBusy()
      // Whoever ends hands the place over, so `running` stays as it is.
      await new Promise<void>((resolve) => queue.push(resolve))
    } else {
      running += 1
    }
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
