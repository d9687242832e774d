export type Progress = (text: string) => void

/** Prints lines with the seconds since it was made. */
export const createProgress = (): Progress => {
  const start = performance.now()
  return (text) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${seconds.padStart(6)} s  ${text}`)
  }
}
