import {
  INTAKE_PATH,
  type LinkToken,
  type ReadSums,
  type Subscription,
} from '@dateline/content-schema/intake'
import { ContentUnavailable } from './contentUnavailable'

/** What the reader site hands to the CMS. Every method throws `ContentUnavailable` unless the CMS took it. */
export type IntakeClient = {
  handInReads: (sums: ReadSums) => Promise<void>
  /** Taken means no more than that: whether the address is known is not said. */
  subscribe: (asked: Subscription) => Promise<void>
  confirmSubscription: (link: LinkToken) => Promise<void>
  endSubscription: (link: LinkToken) => Promise<void>
}

export type IntakeClientOptions = {
  /** The CMS, such as `http://127.0.0.1:3001`. */
  baseUrl: string
  fetch: typeof globalThis.fetch
  /** `READER_TOKEN`, by which the CMS knows the reader site. */
  token: string | undefined
  timeoutMs?: number
}

export const createIntakeClient = ({
  baseUrl,
  fetch,
  token = '',
  timeoutMs = 5000,
}: IntakeClientOptions): IntakeClient => {
  const hand = async (name: string, body: unknown): Promise<void> => {
    const address = new URL(`${INTAKE_PATH}/${name}`, baseUrl).href
    let response: Response
    try {
      response = await fetch(address, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      await response.body?.cancel()
    } catch (cause) {
      throw new ContentUnavailable({ address, reason: 'no answer', cause })
    }
    const { status } = response
    if (status !== 204) throw new ContentUnavailable({ address, reason: `status ${status}`, status })
  }
  return {
    handInReads: (sums) => hand('reads', sums),
    subscribe: (asked) => hand('subscriptions', asked),
    confirmSubscription: (link) => hand('subscriptions/confirm', link),
    endSubscription: (link) => hand('subscriptions/end', link),
  }
}
