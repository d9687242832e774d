import { setTimeout as pause } from 'node:timers/promises'

/** Short beside what is measured, and long enough that the asking itself does not keep the machine busy. */
const ASK_EVERY_MS = 10

/** How long a reader waits until an address shows (or no longer shows) some words. In milliseconds. */
export const untilShown = async ({
  address,
  isShown,
  withinMs = 30_000,
  everyMs = ASK_EVERY_MS,
}: {
  address: string
  isShown: (page: { status: number; html: string }) => boolean
  withinMs?: number
  everyMs?: number
}): Promise<number> => {
  const begin = performance.now()
  let last = ''
  while (performance.now() - begin < withinMs) {
    const response = await fetch(address)
    const html = await response.text()
    if (isShown({ status: response.status, html })) return performance.now() - begin
    await pause(everyMs)
    last = `${String(response.status)}, ${String(html.length)} characters`
  }
  throw new Error(`${address} did not change within ${String(withinMs)} ms; the last answer was ${last}.`)
}
