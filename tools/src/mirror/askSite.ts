import { Refusal } from '../refusal'

/** @property location where a redirect leads, as it is written @property type without its parameters */
export type Answer = {
  status: number
  type: string
  location: string | null
  isPrivate: boolean
  body: Buffer
}
/** @param address path and query */
export type Ask = (address: string) => Promise<Answer>

const ATTEMPTS = 4
const PATIENCE = 30_000

/** Asks the site as any reader would. What does not answer, or says that it cannot just now, is asked again. */
export const createAsk =
  ({
    site,
    fetch: send,
    pause,
    signal,
  }: {
    site: string
    fetch: typeof fetch
    /** Milliseconds. */
    pause: (time: number) => Promise<void>
    signal: AbortSignal
  }): Ask =>
  async (address) => {
    let fault = ''
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > 0) await pause(500 * 2 ** attempt)
      try {
        const response = await send(`${site}${address}`, {
          redirect: 'manual',
          signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
        })
        const body = Buffer.from(await response.arrayBuffer())
        if (response.status < 500 && response.status !== 429)
          return {
            status: response.status,
            type: response.headers.get('content-type')?.split(';')[0]?.trim() ?? '',
            location: response.headers.get('location'),
            isPrivate: /no-store/.test(response.headers.get('cache-control') ?? ''),
            body,
          }
        fault = `status ${String(response.status)}`
      } catch (error) {
        signal.throwIfAborted()
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
        fault = cause instanceof Error ? cause.message : String(cause)
      }
    }
    throw new Refusal(
      `${site}${address} does not answer (${fault}). Nothing was written. Is the reader site running at that address? SITE_URL names it.`,
    )
  }
