import { setTimeout as pause } from 'node:timers/promises'

const ASK_EVERY_MS = 5

/** Asks until there is an answer of 200, from a server that may not listen yet. */
export const untilAnswered = async (address: string, withinMs = 60_000): Promise<void> => {
  const isAnswered = async (): Promise<boolean> => {
    const answer = await fetch(address).catch(() => null)
    await answer?.arrayBuffer()
    return answer?.status === 200
  }
  const end = performance.now() + withinMs
  while (!(await isAnswered())) {
    if (performance.now() > end)
      throw new Error(`${address} did not answer 200 within ${String(withinMs)} ms.`)
    await pause(ASK_EVERY_MS)
  }
}
