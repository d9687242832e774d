import { LRUCache } from 'lru-cache'
import type { KeptDocument } from './finishDocument'
import type { Limiter } from './limiter'

/** `isPassing`: no shared cache keeps it. */
export type PassingPage = KeptDocument & { isPassing: true }

/** Answers that are made for one question and kept for a moment, in memory alone. */
export type PassingPages = {
  get: (key: string) => Promise<PassingPage>
  /** Something changed: whoever asks from now on gets no answer that was begun before. */
  forget: () => void
}

const MAX_PAGES = 300
/** Milliseconds. Long enough for somebody who goes back and forth, and for many who ask the same at once. */
const LIFETIME = 5000

type Options = {
  render: (key: string) => Promise<KeptDocument>
  /** Anybody can ask anything without end. */
  limit: Limiter
  /** Milliseconds of a clock that never goes back. */
  now: () => number
}

/** A page enters when it is asked for, not when it is made: so `forget` forgets those that are being made, too. */
export const createPassingPages = ({ render, limit, now }: Options): PassingPages => {
  const pages = new LRUCache<string, Promise<PassingPage>>({
    max: MAX_PAGES,
    ttl: LIFETIME,
    ttlResolution: 0,
    perf: { now },
  })
  return {
    get: (key) => {
      const known = pages.get(key)
      if (known !== undefined) return known
      const page = limit(async (): Promise<PassingPage> => ({ ...(await render(key)), isPassing: true }))
      pages.set(key, page)
      page.catch(() => {
        if (pages.peek(key) === page) pages.delete(key)
      })
      return page
    },
    forget: () => pages.clear(),
  }
}
