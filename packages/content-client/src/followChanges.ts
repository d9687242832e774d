import type { ChangeEntry } from '@dateline/content-schema/changes'
import type { ContentClient } from './contentClient'

export type FeedPosition = {
  /** The last cursor that was seen; 0 is the beginning. */
  cursor: number
  /** The name of the feed that numbered it; null before the first answer. */
  feed: string | null
}

export type ResetReason = 'cursorTooOld' | 'otherFeed' | 'cursorAhead'

export type FollowChangesOptions = {
  client: Pick<ContentClient, 'changes'>
  after: FeedPosition
  /** Entries of the feed, in order. When it throws, the same entries come again after a pause. */
  onEntries: (entries: ChangeEntry[], position: FeedPosition) => Promise<void> | void
  /** What is known came from elsewhere or from too long ago: start again from everything. */
  onReset: (reason: ResetReason, position: FeedPosition) => Promise<void> | void
  /** Called after every answer, empty ones too: the feed is alive and read up to here. */
  onCaughtUp?: (position: FeedPosition) => void
  /** Called with every failure; the loop goes on. */
  onFailure?: (error: unknown) => void
  signal: AbortSignal
  /** Sleeps for so many milliseconds, or until the signal is aborted. It never throws. */
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Seconds that one question may be held open. */
  wait?: number
  backoff?: { first: number; max: number }
}

/** Follows the change feed until the signal is aborted. Resumable: pass the last position as `after`. */
export const followChanges = async ({
  client,
  after,
  onEntries,
  onReset,
  onCaughtUp,
  onFailure,
  signal,
  pause,
  wait = 25,
  backoff = { first: 250, max: 10_000 },
}: FollowChangesOptions): Promise<void> => {
  let position = after
  let failures = 0

  const retreat = async (): Promise<void> => {
    await pause(Math.min(backoff.max, backoff.first * 2 ** Math.min(failures, 20)), signal)
    failures += 1
  }

  const reset = async (reason: ResetReason, next: FeedPosition): Promise<void> => {
    await onReset(reason, next)
    position = next
    // A feed that resets its readers again and again must not be asked in a tight loop.
    await retreat()
  }

  while (!signal.aborted) {
    try {
      const answer = await client.changes({ after: position.cursor, wait, signal })
      if (position.feed !== null && answer.feed !== null && answer.feed !== position.feed) {
        // Everything is read anew after this answer, so what that feed told until now says nothing more.
        const cursor = answer.kind === 'tooOld' ? (answer.head ?? 0) : answer.next
        await reset('otherFeed', { cursor, feed: answer.feed })
      } else if (answer.kind === 'tooOld') {
        await reset('cursorTooOld', { cursor: answer.head ?? 0, feed: answer.feed ?? position.feed })
      } else if (answer.next < position.cursor) {
        await reset('cursorAhead', { cursor: answer.next, feed: answer.feed ?? position.feed })
      } else {
        const next = { cursor: answer.next, feed: answer.feed ?? position.feed }
        if (answer.entries.length > 0) await onEntries(answer.entries, next)
        position = next
        failures = 0
        onCaughtUp?.(position)
      }
    } catch (error) {
      if (signal.aborted) return
      onFailure?.(error)
      await retreat()
    }
  }
}
