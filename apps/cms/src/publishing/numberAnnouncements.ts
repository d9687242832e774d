import { setTimeout as pause } from 'node:timers/promises'
import type { FeedCollections } from './feedCollections'
import { logTime } from './sequencer'

export type NumberAnnouncements = {
  /** Calls back whenever entries may have been numbered, until the returned function is called. */
  subscribe: (listener: () => void) => Promise<() => void>
  stop: () => Promise<void>
}

type Options = Pick<FeedCollections, 'outbox'> & {
  onError: (error: unknown) => void
  retryMilliseconds?: number
}

/**
 * One change stream for everybody in this process who waits for the feed. It opens with the first who waits and opens
 * again after a failure; then all are called, because nobody knows what was missed.
 */
export const watchNumbering = ({
  outbox,
  onError,
  retryMilliseconds = 500,
}: Options): NumberAnnouncements => {
  const listeners = new Set<() => void>()
  const stop = new AbortController()
  const callAll = (): void => [...listeners].forEach((listener) => listener())
  let open: Promise<void> | undefined
  let ended: Promise<void> = Promise.resolve()

  const follow = async (opened: () => void): Promise<void> => {
    const startAtOperationTime = await logTime(outbox)
    opened()
    callAll()
    const stream = outbox.watch(
      [{ $match: { operationType: 'update', 'updateDescription.updatedFields.cursor': { $exists: true } } }],
      {
        startAtOperationTime,
      },
    )
    const close = (): void => void stream.close().catch(() => undefined)
    stop.signal.addEventListener('abort', close, { once: true })
    // The signal may have come while the clock was asked; its event is past then.
    if (stop.signal.aborted) close()
    try {
      while (!stream.closed) {
        await stream.next()
        callAll()
      }
    } finally {
      stop.signal.removeEventListener('abort', close)
      await stream.close().catch(() => undefined)
    }
  }
  const run = async (opened: () => void): Promise<void> => {
    while (!stop.signal.aborted) {
      await follow(opened).catch((error: unknown) => {
        if (!stop.signal.aborted) onError(error)
      })
      // Who waits for the opening shall not wait for a database that is away: the next read tells it.
      opened()
      await pause(retryMilliseconds, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }

  return {
    subscribe: async (listener) => {
      listeners.add(listener)
      open ??= new Promise((opened) => {
        ended = run(opened)
      })
      await open
      return () => void listeners.delete(listener)
    },
    stop: async () => {
      stop.abort()
      await ended
    },
  }
}
