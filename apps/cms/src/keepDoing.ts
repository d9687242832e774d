type Duty = {
  work: () => Promise<unknown>
  everyMilliseconds: number
  onError: (error: unknown) => void
}

/** Does something in intervals, and leaves one out where the last is not done yet. @returns a function that stops it */
export const keepDoing = ({ work, everyMilliseconds, onError }: Duty): (() => void) => {
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    work()
      .catch(onError)
      .finally(() => {
        isBusy = false
      })
  }, everyMilliseconds)
  return () => clearInterval(timer)
}
