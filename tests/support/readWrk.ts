import type { Measured } from './measured'

const IN_MS = { us: 0.001, ms: 1, s: 1000 } as const

/** What `wrk --latency` printed. @throws Error when it is not that */
export const readWrk = (output: string): Measured => {
  const all = /(\d+) requests in ([\d.]+)s/.exec(output)
  const slow = /\n\s+99%\s+([\d.]+)(us|ms|s)\n/.exec(output)
  if (all === null || slow === null) throw new Error(`wrk printed nothing that was measured:\n${output}`)
  const others = Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0)
  const errors =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)?.slice(1) ?? []
  return {
    rate: (Number(all[1]) - others) / Number(all[2]),
    p99: Number(slow[1]) * IN_MS[slow[2] as keyof typeof IN_MS],
    failed: others + errors.reduce((sum, count) => sum + Number(count), 0),
  }
}
