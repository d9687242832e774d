/** Works through a queue that may grow meanwhile, with so many at once. The first failure ends it. */
export const inParallel = async <T>(
  queue: T[],
  { atOnce, work }: { atOnce: number; work: (item: T) => Promise<void> },
): Promise<void> => {
  let taken = 0
  let running = 0
  await new Promise<void>((resolve, reject) => {
    const next = (): void => {
      if (taken === queue.length && running === 0) return resolve()
      while (running < atOnce && taken < queue.length) {
        const item = queue[taken++] as T
        running += 1
        work(item).then(() => {
          running -= 1
          next()
        }, reject)
      }
    }
    next()
  })
}
